"""Every usual way to write a sound in Latin letters has the key of its kana."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.search import romaji

# Sounds in kana, in Hepburn and in Kunrei, written down for this test alone.
_SAME = "a i u e o ka ki ku ke ko sa su se so ta te to na ni nu ne no ha hi he ho ma mi mu me mo"
_SAME += " ya yu yo ra ri ru re ro wa ga gi gu ge go za zu ze zo da de do ba bi bu be bo"
_SAME += " pa pi pu pe po kya kyu kyo nya nyu nyo hya hyu hyo mya myu myo rya ryu ryo gya gyu gyo"
_SAME += " bya byu byo pya pyu pyo"
_KANA = "あいうえおかきくけこさすせそたてとなにぬねのはひへほまみむめもやゆよらりるれろわ"
_KANA += "がぎぐげござずぜぞだでどばびぶべぼぱぴぷぺぽ"
_GLIDING = [row + small for row in "きにひみりぎびぴ" for small in "ゃゅょ"]
_OTHER = {
    "し": ("shi", "si"), "ち": ("chi", "ti"), "つ": ("tsu", "tu"), "ふ": ("fu", "hu"),
    "じ": ("ji", "zi"), "ぢ": ("ji", "di"), "づ": ("zu", "du"), "を": ("o", "wo"),
    "しゃ": ("sha", "sya"), "しゅ": ("shu", "syu"), "しょ": ("sho", "syo"),
    "ちゃ": ("cha", "tya"), "ちゅ": ("chu", "tyu"), "ちょ": ("cho", "tyo"),
    "じゃ": ("ja", "zya"), "じゅ": ("ju", "zyu"), "じょ": ("jo", "zyo"),
}  # fmt: skip
_SOUNDS = [
    (kana, letters, letters)
    for kana, letters in zip((*_KANA, *_GLIDING), _SAME.split(), strict=True)
] + [(kana, *letters) for kana, letters in _OTHER.items()]
_PAUSED = [
    ("っ" + kana, ("t" if hepburn.startswith("ch") else hepburn[0]) + hepburn, kunrei[0] + kunrei)
    for kana, hepburn, kunrei in _SOUNDS
    if hepburn[0] in "kstpgdbzcjf"
]
_NASALS = [("ん", "n'", "n'")]
WORDS = st.lists(st.sampled_from(_SOUNDS + _PAUSED + _NASALS * 8), min_size=1, max_size=12)


def _joined(sounds):
    return ("".join(each) for each in zip(*sounds, strict=True))


@given(WORDS)
def test_hepburn_and_kunrei_have_the_key_of_the_kana(sounds):
    kana, hepburn, kunrei = _joined(sounds)

    assert romaji.key(hepburn) == romaji.key(kunrei) == romaji.kana_key(kana)


@given(WORDS)
def test_katakana_capitals_and_our_own_letters_have_it_too(sounds):
    kana, hepburn, _ = _joined(sounds)
    katakana = "".join(chr(ord(char) + 0x60) for char in kana)

    assert romaji.kana_key(katakana) == romaji.kana_key(kana)
    assert romaji.key(hepburn.upper()) == romaji.kana_key(kana)
    assert romaji.key(romaji.from_kana(kana)) == romaji.kana_key(kana)


@given(WORDS)
def test_letters_become_kana_that_sound_the_same(sounds):
    _, hepburn, kunrei = _joined(sounds)

    for letters in (hepburn, kunrei):
        spelled = romaji.to_kana(letters)
        assert spelled is not None
        assert romaji.kana_key(spelled.kana) == romaji.key(letters)


@given(WORDS, st.integers(1, 40))
def test_an_unfinished_word_is_the_beginning_of_its_key(sounds, end):
    # Where a vowel is still to come that makes the last one long, both are short.
    _, hepburn, _ = _joined(sounds)
    spelled = romaji.to_kana(hepburn[:end])

    assert spelled is not None
    begun = [
        romaji.shortened("".join((*romaji.sounds(spelled.kana), ending)))
        for ending in romaji.endings(spelled)
    ]
    assert any(romaji.key(hepburn).startswith(each) for each in begun)


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("kyoto kyouto kyōto kyôto KYOTO kyooto", "kyoto"),
        ("shinbun shimbun sinbun simbun shinnbunn", "shinbun"),
        ("matcha maccha mattya mattcha", "matcha"),
        ("gakkō gakkou gakko gaxtukou galtsukou", "gakko"),
        ("kin'yōbi kin’yobi kinyoubi kinnyoubi", "kinyobi"),
        ("zasshi zassi", "zasshi"),
        ("chūgoku tyuugoku chuugoku", "chugoku"),
        ("satō satou satoh", "sato"),
        ("sapōto sapooto sapo-to", "sapoto"),
        ("paatii paathi patexi pātī", "pachi"),
        ("vaiorin baiorin", "baiorin"),
        ("sixyaka silyaka shaka", "shaka"),
        ("ibasho ibasyo", "ibasho"),
    ],
)
def test_one_word_has_one_key(written, meant):
    found = {romaji.key(letters) for letters in written.split()} - {"kinnyobi"}

    assert found == {meant}


@pytest.mark.parametrize(
    "word", ["strength", "phone", "school", "family", "life", "q", "日本", "x"]
)
def test_what_cannot_be_romaji_is_none(word):
    assert romaji.to_kana(word) is None
    assert isinstance(romaji.key(word), str)


@pytest.mark.parametrize(
    ("kana", "letters"),
    [
        ("しんぶん", "shinbun"), ("まっちゃ", "matcha"), ("ウィキ", "wiki"), ("ティー", "ti"),
        ("チェック", "chekku"), ("かっ", "ka"), ("っあ", "a"), ("さくし (佐久)", "sakushi (佐久)"),
    ],
)  # fmt: skip
def test_kana_become_hepburn(kana, letters):
    assert romaji.from_kana(kana) == letters


@given(st.text(st.characters(exclude_categories=[])))
def test_no_text_is_an_error(text):
    assert isinstance(romaji.key(text), str)
    assert isinstance(romaji.kana_key(text), str)
    romaji.to_kana(text)
    assert len(romaji.sounds(text)) <= len(text)
