<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ja_JP" sourcelanguage="en_GB">
<context>
    <name>Aloud</name>
    <message>
        <source>about %1 min</source>
        <translation>%1{分|ふん}ほど</translation>
    </message>
    <message>
        <source>reviewed %1</source>
        <translation>%1に{見直|みなお}し</translation>
    </message>
    <message>
        <source>If it gets too much, somebody answers in writing too:</source>
        <translation>つらくなったら、{文字|もじ}で{相談|そうだん}できるところもあります。</translation>
    </message>
    <message>
        <source>In danger now: 119 (ambulance), 110 (police)</source>
        <translation>いま{危|あぶ}ないとき：119（{救急|きゅうきゅう}）・110（{警察|けいさつ}）</translation>
    </message>
    <message>
        <source>Find help</source>
        <translation>{相談先|そうだんさき}をさがす</translation>
    </message>
    <message>
        <source>Copy this</source>
        <translation>この{文|ぶん}をコピー</translation>
    </message>
    <message>
        <source>Related pages</source>
        <translation>あわせて{読|よ}めるページ</translation>
    </message>
    <message>
        <source>Where this comes from</source>
        <translation>{出典|しゅってん}</translation>
    </message>
    <message>
        <source>This page was last reviewed on %1.</source>
        <translation>このページは%1に{見直|みなお}しました。</translation>
    </message>
</context>
<context>
    <name>Absent</name>
    <message>
        <source>It may have another name now. These lead on:</source>
        <translation>名前が変わったのかもしれません。ここから選べます。</translation>
    </message>
    <message>
        <source>All pages by topic</source>
        <translation>すべてのページ</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>ホーム</translation>
    </message>
    <message>
        <source>What you kept of it is still there. These lead on:</source>
        <translation>とっておいたものは、そのままあります。ここから続けられます。</translation>
    </message>
    <message>
        <source>Collections</source>
        <translation>文書集</translation>
    </message>
</context>
<context>
    <name>Article</name>
    <message>
        <source>Page</source>
        <translation>ページ</translation>
    </message>
</context>
<context>
    <name>ArticleKeys</name>
    <message>
        <source>No word of the word book is linked on this page.</source>
        <translation>このページに、ことばの説明はありません。</translation>
    </message>
    <message>
        <source>Both languages are shown already.</source>
        <translation>もう両方の言葉が出ています。</translation>
    </message>
    <message>
        <source>No furigana</source>
        <translation>ふりがななし</translation>
    </message>
    <message>
        <source>Furigana on difficult kanji</source>
        <translation>小学校で習わない漢字にふりがな</translation>
    </message>
    <message>
        <source>Furigana on all kanji</source>
        <translation>すべての漢字にふりがな</translation>
    </message>
    <message>
        <source>Copied with readings.</source>
        <translation>読みがなをつけてコピーしました。</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>コピー</translation>
    </message>
    <message>
        <source>Copy with readings</source>
        <translation>読みがなをつけてコピー</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>すべて選択</translation>
    </message>
    <message>
        <source>The other language here</source>
        <translation>ここを英語でも読む</translation>
    </message>
    <message>
        <source>Contents of this page</source>
        <translation>このページの目次</translation>
    </message>
    <message>
        <source>Find in this page</source>
        <translation>このページの中をさがす</translation>
    </message>
</context>
<context>
    <name>ArticleMarks</name>
    <message>
        <source>Marked. It is held until this window closes.</source>
        <translation>しるしをつけました。この窓を閉じるまで残ります。</translation>
    </message>
    <message>
        <source>The page is not kept any more.</source>
        <translation>ページをとっておくのをやめました。</translation>
    </message>
    <message>
        <source>The page is kept until this window closes.</source>
        <translation>ページをとっておきます。この窓を閉じるまで残ります。</translation>
    </message>
    <message>
        <source>Mark: %1</source>
        <translation>しるし（%1）</translation>
    </message>
    <message>
        <source>Write a note</source>
        <translation>メモを書く</translation>
    </message>
    <message>
        <source>Keep this page no longer</source>
        <translation>このページをとっておくのをやめる</translation>
    </message>
    <message>
        <source>Keep this page</source>
        <translation>このページをとっておく</translation>
    </message>
    <message>
        <source>Removed. In “Kept” it can be brought back.</source>
        <translation>消しました。「とっておいたもの」で元に戻せます。</translation>
    </message>
    <message>
        <source>Marked.</source>
        <translation>しるしをつけました。</translation>
    </message>
    <message>
        <source>The page is kept.</source>
        <translation>ページをとっておきました。</translation>
    </message>
    <message>
        <source>Marked. It is held until you finish.</source>
        <translation>しるしをつけました。「おわりにする」まで残ります。</translation>
    </message>
    <message>
        <source>The page is kept until you finish.</source>
        <translation>ページをとっておきます。「おわりにする」まで残ります。</translation>
    </message>
</context>
<context>
    <name>AskingCard</name>
    <message>
        <source>Cancel</source>
        <translation>やめる</translation>
    </message>
</context>
<context>
    <name>Attendant</name>
    <message>
        <source>Finished. Nothing of yours is left here.</source>
        <translation>おわりにしました。ここには何も残っていません。</translation>
    </message>
</context>
<context>
    <name>Contents</name>
    <message>
        <source>On this page</source>
        <translation>このページ</translation>
    </message>
    <message>
        <source>Words used here</source>
        <translation>このページのことば</translation>
    </message>
    <message>
        <source>Related</source>
        <translation>あわせて</translation>
    </message>
    <message>
        <source>Where this comes from</source>
        <translation>出典</translation>
    </message>
</context>
<context>
    <name>CodeCard</name>
    <message>
        <source>Open on another device</source>
        <translation>別の端末で開く</translation>
    </message>
    <message>
        <source>Point its camera at the code. That device goes to the internet; this one does not.</source>
        <translation>別の端末のカメラで読み取ってください。インターネットにつながるのは、その端末だけです。</translation>
    </message>
    <message>
        <source>This address is too long for a code. It can be copied.</source>
        <translation>このアドレスは長すぎて、コードにできません。コピーはできます。</translation>
    </message>
    <message>
        <source>QR code: %1</source>
        <translation>QRコード：%1</translation>
    </message>
    <message>
        <source>Copy the address</source>
        <translation>アドレスをコピー</translation>
    </message>
</context>
<context>
    <name>CopyLine</name>
    <message>
        <source>Copy</source>
        <translation>コピー</translation>
    </message>
    <message>
        <source>Copy %1</source>
        <translation>%1をコピー</translation>
    </message>
    <message>
        <source>Open on another device</source>
        <translation>別の端末で開く</translation>
    </message>
    <message>
        <source>Open %1 on another device</source>
        <translation>%1を別の端末で開く</translation>
    </message>
</context>
<context>
    <name>Countdown</name>
    <message>
        <source>Nothing was pressed or moved for a while. Marks and notes made here go as well.</source>
        <translation>しばらく操作がなかったためです。ここでつけたしるしやメモも消えます。</translation>
    </message>
    <message>
        <source>I am still reading</source>
        <translation>まだ読んでいます</translation>
    </message>
    <message>
        <source>Soon back to Home (%1 s)</source>
        <translation>まもなく、はじめの画面にもどります（あと%1秒）</translation>
    </message>
</context>
<context>
    <name>Custody</name>
    <message>
        <source>Kept on this computer from now on.</source>
        <translation>これからは、このパソコンに残します。</translation>
    </message>
    <message>
        <source>What you kept is locked.</source>
        <translation>とっておいたものに、鍵をかけました。</translation>
    </message>
    <message>
        <source>Not everything is saved. To close it all the same, close it again.</source>
        <translation>まだ残せていないものがあります。このまま閉じるときは、もう一度閉じてください。</translation>
    </message>
</context>
<context>
    <name>DeskCard</name>
    <message>
        <source>Official page</source>
        <translation>公式ページ</translation>
    </message>
    <message>
        <source>Chat</source>
        <translation>チャット</translation>
    </message>
    <message>
        <source>SNS</source>
        <translation>SNS</translation>
    </message>
    <message>
        <source>Web form</source>
        <translation>入力フォーム</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>メール</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>ページ</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>電話</translation>
    </message>
    <message>
        <source>In person</source>
        <translation>会って話す</translation>
    </message>
    <message>
        <source>As of %1</source>
        <translation>%1現在</translation>
    </message>
    <message>
        <source>The source bears no date</source>
        <translation>日付のない資料</translation>
    </message>
    <message>
        <source>reported by others</source>
        <translation>ほかの資料による</translation>
    </message>
    <message>
        <source>may have changed</source>
        <translation>変わっているかもしれません</translation>
    </message>
</context>
<context>
    <name>DeskColumn</name>
    <message>
        <source>Desks for %1</source>
        <translation>%1の窓口</translation>
    </message>
    <message>
        <source>We know no number of the hikikomori support centre for this place. The city hall can tell you: ask for “hikikomori no sodan madoguchi” (ひきこもりの相談窓口).</source>
        <translation>この地域のひきこもり支援センターの番号は、確かめられていません。役所で「ひきこもりの相談窓口はどこですか」と聞くとわかります。</translation>
    </message>
    <message>
        <source>By city, ward, town or village (%1)</source>
        <translation>市区町村の窓口（%1）</translation>
    </message>
    <message>
        <source>Choose one for its self-reliance support desk and its city or town hall.</source>
        <translation>名前を選ぶと、自立相談支援の窓口や、役所・役場の連絡先が出ます。</translation>
    </message>
    <message>
        <source>Numbers and hours change; check the official page before calling.</source>
        <translation>番号や受付時間は変わることがあります。かける前に公式ページでご確認ください。</translation>
    </message>
    <message>
        <source>The desk you looked for</source>
        <translation>さがした相談先</translation>
    </message>
    <message>
        <source>Where you can write</source>
        <translation>書いて相談できるところ</translation>
    </message>
    <message>
        <source>You need no voice. Numbers and hours change; check the official page first.</source>
        <translation>声を出さなくて大丈夫です。番号や受付時間は変わることがあります。先に公式ページでご確認ください。</translation>
    </message>
    <message>
        <source>By telephone, and pages to look at</source>
        <translation>電話で話せるところ、見るだけのページ</translation>
    </message>
    <message>
        <source>Type the name of your town at the left for the desks near you.</source>
        <translation>左の欄に市区町村の名前を入れると、近くの窓口が出ます。</translation>
    </message>
    <message>
        <source>A family member may ask alone. Numbers and hours change; check first.</source>
        <translation>家族だけで相談してもかまいません。番号や受付時間は変わることがあります。先に公式ページでご確認ください。</translation>
    </message>
    <message>
        <source>We have not been able to confirm a number or an e-mail address of the centre. Look on its official page where one is named above, or in the health ministry’s list, “Hikikomori VOICE STATION”. A city or town hall can tell you as well: ask for “hikikomori no sodan madoguchi” (ひきこもりの相談窓口).</source>
        <translation>センターの電話番号とメールアドレスは、確認できていません。上に公式ページがあるときはそのページで、ないときは厚生労働省「ひきこもりVOICE STATION」の一覧で調べられます。市役所や町村役場で「ひきこもりの相談窓口」をたずねても、教えてもらえます。</translation>
    </message>
    <message>
        <source>Cities, wards, towns and villages</source>
        <translation>市区町村</translation>
    </message>
</context>
<context>
    <name>EntryList</name>
    <message>
        <source>You are here</source>
        <translation>いま読んでいるところ</translation>
    </message>
    <message>
        <source>Another page</source>
        <translation>ほかのページ</translation>
    </message>
</context>
<context>
    <name>FileCard</name>
    <message>
        <source>Folder and name of the file</source>
        <translation>フォルダーとファイルの名前</translation>
    </message>
    <message>
        <source>Which file?</source>
        <translation>どのファイルですか</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>開く</translation>
    </message>
    <message>
        <source>Its name ends in %1.</source>
        <translation>名前の終わりが %1 のファイルです。</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Find in this page</source>
        <translation>このページの中をさがす</translation>
    </message>
    <message>
        <source>Previous match</source>
        <translation>前へ</translation>
    </message>
    <message>
        <source>Next match</source>
        <translation>次へ</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>not on this page</source>
        <translation>ありません</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
</context>
<context>
    <name>FolderChoice</name>
    <message>
        <source>Documents</source>
        <translation>書類</translation>
    </message>
    <message>
        <source>Desktop</source>
        <translation>デスクトップ</translation>
    </message>
    <message>
        <source>Downloads</source>
        <translation>ダウンロード</translation>
    </message>
    <message>
        <source>Home folder</source>
        <translation>ホーム</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>場所</translation>
    </message>
    <message>
        <source>Choose a folder</source>
        <translation>場所を選ぶ</translation>
    </message>
</context>
<context>
    <name>Holdings</name>
    <message>
        <source>Add a collection…</source>
        <translation>文書集を加える…</translation>
    </message>
    <message>
        <source>A collection is one file: the pages of a library, an issue of a newspaper, the desks of a town. It stays open until this window is closed; nothing of it is kept.</source>
        <translation>文書集は一つのファイルです。図書館のページ、新聞の一号、町の窓口の案内など。この窓を閉じるまで開いていて、あとには何も残りません。</translation>
    </message>
    <message>
        <source>Collections</source>
        <translation>文書集</translation>
    </message>
    <message>
        <source>%1 pages</source>
        <translation>%1ページ</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>はずす</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>順番を待っています</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>やめる</translation>
    </message>
    <message>
        <source>Looking through the file…</source>
        <translation>ファイルを確かめています…</translation>
    </message>
    <message>
        <source>Can be read; the search is being prepared…</source>
        <translation>もう読めます。さがす準備をしています…</translation>
    </message>
</context>
<context>
    <name>Home</name>
    <message>
        <source>Today, reading is enough.</source>
        <translation>今日は、読むだけで大丈夫です。</translation>
    </message>
    <message>
        <source>For myself</source>
        <translation>自分のために</translation>
    </message>
    <message>
        <source>To read alone, in silence</source>
        <translation>ひとりで、声を出さずに読めるページ</translation>
    </message>
    <message>
        <source>For my family</source>
        <translation>家族のために</translation>
    </message>
    <message>
        <source>Handing on, visiting, libraries</source>
        <translation>手渡し方、訪ね方、図書館のこと</translation>
    </message>
    <message>
        <source>For those who help</source>
        <translation>支える人のために</translation>
    </message>
    <message>
        <source>Nothing is sent. Nothing is recorded.</source>
        <translation>何も送りません。読んだことも残しません。</translation>
    </message>
    <message>
        <source>Talking, resting, later years</source>
        <translation>話し方、休み方、これからのこと</translation>
    </message>
    <message>
        <source>Ask for help without a phone call</source>
        <translation>電話をかけずに相談する</translation>
    </message>
    <message>
        <source>This computer is in a reading room. Nothing is sent, and nothing stays in this window. When you leave, please press “Finish”.</source>
        <translation>ここは、みんなで使うパソコンです。何も送らず、窓には何も残りません。席を立つときは「おわりにする」を押してください。</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>おわりにする</translation>
    </message>
</context>
<context>
    <name>KeepingChoice</name>
    <message>
        <source>Only in this window</source>
        <translation>この窓のあいだだけ</translation>
    </message>
    <message>
        <source>Gone when the window is closed. Nothing is written anywhere.</source>
        <translation>窓を閉じると消えます。どこにも書き込みません。</translation>
    </message>
    <message>
        <source>On this computer</source>
        <translation>このパソコンに残す</translation>
    </message>
    <message>
        <source>There the next time. Others who use this computer can read it too.</source>
        <translation>次に開いたときもあります。同じパソコンを使う人も読めます。</translation>
    </message>
    <message>
        <source>On this computer, behind a passphrase</source>
        <translation>このパソコンに、合言葉をかけて残す</translation>
    </message>
    <message>
        <source>There the next time, for you alone. That something is kept can be seen, but not what.</source>
        <translation>次に開いたとき、自分だけが読めます。何かが残っていることはわかりますが、中身はわかりません。</translation>
    </message>
</context>
<context>
    <name>KeepingSheet</name>
    <message>
        <source>How it is kept</source>
        <translation>残しかた</translation>
    </message>
    <message>
        <source>This is about marks, notes, kept pages and settings. The words you search for and a list of what you read are never written down.</source>
        <translation>しるし、メモ、とっておいたページ、設定についてです。さがした言葉と、読んだページの一覧は、どの場合も残しません。</translation>
    </message>
    <message>
        <source>Here, nothing can be kept beyond this window.</source>
        <translation>ここでは、窓を閉じたあとまで残すことはできません。</translation>
    </message>
    <message>
        <source>Also</source>
        <translation>あわせて</translation>
    </message>
    <message>
        <source>Keep where I stopped reading</source>
        <translation>最後に読んでいたところも残す</translation>
    </message>
    <message>
        <source>Lock after so many minutes without a key or a touch</source>
        <translation>何もしないで何分たったら、鍵をかけるか</translation>
    </message>
    <message>
        <source>Lock now</source>
        <translation>いま鍵をかける</translation>
    </message>
    <message>
        <source>Another passphrase…</source>
        <translation>合言葉を変える…</translation>
    </message>
    <message>
        <source>Where it lies</source>
        <translation>置いてある場所</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>消す</translation>
    </message>
    <message>
        <source>Remove the file?</source>
        <translation>ファイルを消しますか。</translation>
    </message>
    <message>
        <source>The file is removed from this computer. What is in it stays in this window until it is closed.</source>
        <translation>このパソコンからファイルを消します。中身は、この窓を閉じるまでのあいだだけ残ります。</translation>
    </message>
    <message>
        <source>After that, others who use this computer can read what you kept.</source>
        <translation>合言葉をはずすと、同じパソコンを使う人も読めるようになります。</translation>
    </message>
    <message>
        <source>Keep it without a passphrase?</source>
        <translation>合言葉なしで残しますか。</translation>
    </message>
    <message>
        <source>Without a passphrase</source>
        <translation>合言葉をはずす</translation>
    </message>
    <message>
        <source>This computer is in a reading room: nothing is kept here beyond your reading, and nothing is written to a file.</source>
        <translation>ここは、みんなで使うパソコンです。読みおわると何も残らず、ファイルにも書き出しません。</translation>
    </message>
</context>
<context>
    <name>KeepQuestion</name>
    <message>
        <source>Should what you keep stay after this window is closed?</source>
        <translation>とっておいたものを、窓を閉じたあとも残しますか。</translation>
    </message>
    <message>
        <source>Kept on this computer, others who use it can read it. You can choose again at any time: Kept → How it is kept.</source>
        <translation>このパソコンに残すと、同じパソコンを使う人も読めます。「とっておいたもの」の「残しかた」で、いつでも選びなおせます。</translation>
    </message>
    <message>
        <source>Only in this window</source>
        <translation>この窓のあいだだけ</translation>
    </message>
    <message>
        <source>On this computer</source>
        <translation>このパソコンに残す</translation>
    </message>
    <message>
        <source>With a passphrase…</source>
        <translation>合言葉をかけて残す…</translation>
    </message>
</context>
<context>
    <name>KeptList</name>
    <message>
        <source>Bookmark</source>
        <translation>しおり</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>とっておいたもの</translation>
    </message>
    <message>
        <source>No such words here.</source>
        <translation>そのことばは、ここにはありません。</translation>
    </message>
    <message>
        <source>Held until this window closes. Nothing is saved anywhere unless you save it to a file.</source>
        <translation>この窓を閉じると消えます。ファイルに書き出さないかぎり、どこにも残りません。</translation>
    </message>
    <message>
        <source>Words, a note, a title</source>
        <translation>ことば、メモ、題</translation>
    </message>
    <message>
        <source>Find in what is kept</source>
        <translation>とっておいたものの中をさがす</translation>
    </message>
    <message>
        <source>Copy as Markdown</source>
        <translation>Markdownでコピー</translation>
    </message>
    <message>
        <source>Save to a file…</source>
        <translation>ファイルに書き出す…</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>元に戻す</translation>
    </message>
    <message>
        <source>Removed.</source>
        <translation>消しました。</translation>
    </message>
    <message>
        <source>What you keep is listed here.</source>
        <translation>とっておいたものは、ここに並びます。</translation>
    </message>
    <message>
        <source>Select words on a page and press M to mark them, or N to write a note on them. B keeps the whole page.</source>
        <translation>ページの文を選んで M を押すと、色をつけてとっておけます。N でメモを書き、B でページにしおりをはさみます。</translation>
    </message>
    <message>
        <source>Saved: %1</source>
        <translation>書き出しました: %1</translation>
    </message>
    <message>
        <source>How it is kept…</source>
        <translation>残しかた…</translation>
    </message>
    <message>
        <source>It lies on this computer, locked. Pages can be read as always.</source>
        <translation>このパソコンに、鍵をかけて置いてあります。ページはいつもどおり読めます。</translation>
    </message>
    <message>
        <source>Kept on this computer, behind your passphrase.</source>
        <translation>このパソコンに、合言葉をかけて残しています。</translation>
    </message>
    <message>
        <source>Kept on this computer. Others who use it can read it too.</source>
        <translation>このパソコンに残しています。同じパソコンを使う人も読めます。</translation>
    </message>
    <message>
        <source>Go on where you stopped: %1</source>
        <translation>つづきから: %1</translation>
    </message>
    <message>
        <source>Held until you press “Finish”, or nothing is pressed or moved for %1 minutes. Then it is gone for good. It can be copied, but not saved.</source>
        <translation>「おわりにする」を押すか、%1分のあいだ操作がないと、消えてもどりません。コピーはできますが、ファイルには書き出せません。</translation>
    </message>
</context>
<context>
    <name>KeyCard</name>
    <message>
        <source>Keys</source>
        <translation>キーの一覧</translation>
    </message>
    <message>
        <source>No need to remember them: ? opens this list.</source>
        <translation>覚えなくて大丈夫です。? でいつでも開けます。</translation>
    </message>
    <message>
        <source>Finding</source>
        <translation>さがす</translation>
    </message>
    <message>
        <source>How it looks</source>
        <translation>見え方</translation>
    </message>
    <message>
        <source>On a page</source>
        <translation>ページを読む</translation>
    </message>
    <message>
        <source>Keeping</source>
        <translation>とっておく</translation>
    </message>
    <message>
        <source>Search in everything</source>
        <translation>すべてのページからさがす</translation>
    </message>
    <message>
        <source>Open in the other language</source>
        <translation>もう一方の言語で開く</translation>
    </message>
    <message>
        <source>Search for what was meant</source>
        <translation>もしかして、のことばでさがす</translation>
    </message>
    <message>
        <source>Find help</source>
        <translation>相談先をさがす</translation>
    </message>
    <message>
        <source>These keys</source>
        <translation>このキーの一覧</translation>
    </message>
    <message>
        <source>Getting around</source>
        <translation>行き来する</translation>
    </message>
    <message>
        <source>Home, Read and the others</source>
        <translation>それぞれの画面へ、並びの順に</translation>
    </message>
    <message>
        <source>Back, and forward again</source>
        <translation>戻る、進む</translation>
    </message>
    <message>
        <source>Close what is open</source>
        <translation>開いているものを閉じる</translation>
    </message>
    <message>
        <source>Next, previous paragraph</source>
        <translation>次の段落、前の段落</translation>
    </message>
    <message>
        <source>Next, previous heading</source>
        <translation>次の見出し、前の見出し</translation>
    </message>
    <message>
        <source>Contents of the page</source>
        <translation>このページの目次</translation>
    </message>
    <message>
        <source>Find in the page, next match</source>
        <translation>ページの中をさがす、次へ</translation>
    </message>
    <message>
        <source>Next, previous word card</source>
        <translation>次のことば、前のことば</translation>
    </message>
    <message>
        <source>This paragraph, translated</source>
        <translation>この段落を、もう一つの言語で</translation>
    </message>
    <message>
        <source>Both languages</source>
        <translation>日本語と英語の両方</translation>
    </message>
    <message>
        <source>Furigana</source>
        <translation>ふりがな</translation>
    </message>
    <message>
        <source>Mark the selected text</source>
        <translation>選んだところにしるしをつける</translation>
    </message>
    <message>
        <source>Write a note on it</source>
        <translation>そこにメモを書く</translation>
    </message>
    <message>
        <source>Keep this page</source>
        <translation>このページをとっておく</translation>
    </message>
    <message>
        <source>Copy with readings</source>
        <translation>読みがなをつけてコピー</translation>
    </message>
    <message>
        <source>Japanese or English</source>
        <translation>日本語と英語の切り替え</translation>
    </message>
    <message>
        <source>Larger, smaller text</source>
        <translation>文字を大きく、小さく</translation>
    </message>
    <message>
        <source>Text of the usual size</source>
        <translation>文字をふつうの大きさに</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>設定</translation>
    </message>
    <message>
        <source>Hide at once, and back</source>
        <translation>さっと隠す・戻す</translation>
    </message>
    <message>
        <source>The whole screen, or not</source>
        <translation>画面いっぱいに、またはもどす</translation>
    </message>
</context>
<context>
    <name>MeantLine</name>
    <message>
        <source>Did you mean “%1”?</source>
        <translation>もしかして：「%1」</translation>
    </message>
</context>
<context>
    <name>NoteCard</name>
    <message>
        <source>Note on the page</source>
        <translation>ページのメモ</translation>
    </message>
    <message>
        <source>Note on the passage</source>
        <translation>この文のメモ</translation>
    </message>
    <message>
        <source>A note has room for %1 characters.</source>
        <translation>メモは%1字までです。</translation>
    </message>
    <message>
        <source>A note, if you like</source>
        <translation>メモ（書いても、書かなくても）</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>消す</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
</context>
<context>
    <name>Pad</name>
    <message>
        <source>Back</source>
        <translation>戻る</translation>
    </message>
</context>
<context>
    <name>PageButton</name>
    <message>
        <source>This page is kept</source>
        <translation>とっておいたページ</translation>
    </message>
    <message>
        <source>This page</source>
        <translation>このページ</translation>
    </message>
</context>
<context>
    <name>Paper</name>
    <message>
        <source>about %1 min</source>
        <translation>%1分ほど</translation>
    </message>
    <message>
        <source>reviewed %1</source>
        <translation>%1に見直し</translation>
    </message>
    <message>
        <source>If it gets too much, somebody answers in writing too:</source>
        <translation>つらくなったら、文字で相談できるところもあります。</translation>
    </message>
    <message>
        <source>In danger now: 119 (ambulance), 110 (police)</source>
        <translation>いま危ないとき：119（救急）・110（警察）</translation>
    </message>
    <message>
        <source>Find help</source>
        <translation>相談先をさがす</translation>
    </message>
    <message>
        <source>Copy this</source>
        <translation>この文をコピー</translation>
    </message>
    <message>
        <source>Related pages</source>
        <translation>あわせて読めるページ</translation>
    </message>
    <message>
        <source>Words used here</source>
        <translation>このページのことば</translation>
    </message>
    <message>
        <source>Where this comes from</source>
        <translation>出典</translation>
    </message>
    <message>
        <source>This page was last reviewed on %1.</source>
        <translation>このページは%1に見直しました。</translation>
    </message>
    <message>
        <source>When it gets too much:</source>
        <translation>つらくなったときは：</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>コピー</translation>
    </message>
</context>
<context>
    <name>PassphraseCard</name>
    <message>
        <source>Passphrase, 8 characters or more</source>
        <translation>合言葉(8文字以上)</translation>
    </message>
    <message>
        <source>The same once more</source>
        <translation>もう一度</translation>
    </message>
    <message>
        <source>Choose a passphrase</source>
        <translation>合言葉を決める</translation>
    </message>
    <message>
        <source>There is no hint and no way back: without it, nobody can open what you kept, and neither can we. Several words that only you would put together are good.</source>
        <translation>忘れると、だれにも開けません。ヒントも、作りなおす方法もありません。自分だけが思いつく、いくつかの言葉をつなげるのがおすすめです。</translation>
    </message>
    <message>
        <source>Show what is typed</source>
        <translation>入力した文字を見せる</translation>
    </message>
    <message>
        <source>Lock with it</source>
        <translation>この合言葉をかける</translation>
    </message>
    <message>
        <source>The two are not the same. Please type them again.</source>
        <translation>二つが同じではありません。もう一度入れてください。</translation>
    </message>
</context>
<context>
    <name>Pictures</name>
    <message>
        <source>A picture that cannot be shown: %1</source>
        <translation>表示できない絵：%1</translation>
    </message>
</context>
<context>
    <name>PlaceSearch</name>
    <message>
        <source>In danger now</source>
        <translation>いま危ないとき</translation>
    </message>
    <message>
        <source>Your city, ward, town or village</source>
        <translation>お住まいの市区町村</translation>
    </message>
    <message>
        <source>Name or prefecture</source>
        <translation>名前・かな・都道府県</translation>
    </message>
    <message>
        <source>whole prefecture</source>
        <translation>全域</translation>
    </message>
    <message>
        <source>…and %1 more. Type more of the name to see them.</source>
        <translation>ほかに%1件あります。名前の続きを入れると、しぼりこめます。</translation>
    </message>
    <message>
        <source>No place of that name. Try its kana, or the prefecture.</source>
        <translation>その名前の市区町村は見つかりません。かな、または都道府県の名前でさがせます。</translation>
    </message>
    <message>
        <source>For a ward of a city such as Yokohama or Sapporo, type the city.</source>
        <translation>横浜市や札幌市などの区にお住まいのときは、市の名前を入れてください。</translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <source>Home</source>
        <translation>ホーム</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>読む</translation>
    </message>
    <message>
        <source>Find help</source>
        <translation>相談先をさがす</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>ことば</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>とっておいたもの</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>設定</translation>
    </message>
    <message>
        <source>Hide at once</source>
        <translation>さっと隠す</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>おわりにする</translation>
    </message>
</context>
<context>
    <name>NothingFound</name>
    <message>
        <source>Search in everything, in both languages</source>
        <translation>日本語と英語の、すべてからさがす</translation>
    </message>
    <message>
        <source>These words are not in the collection.</source>
        <translation>このことばは、どのページにも見つかりませんでした。</translation>
    </message>
    <message>
        <source>Fewer or shorter words may find something.</source>
        <translation>ことばを減らすか、短くすると見つかることがあります。</translation>
    </message>
    <message>
        <source>Fewer or shorter words may find something. Or start from one of these:</source>
        <translation>ことばを減らすか、短くすると見つかることがあります。下のページから読んでみることもできます。</translation>
    </message>
    <message>
        <source>Search looks for letters and numbers.</source>
        <translation>文字か数字を入れると、さがせます。</translation>
    </message>
    <message>
        <source>A single word is enough.</source>
        <translation>ことば一つでかまいません。</translation>
    </message>
    <message>
        <source>A single word is enough. Or start from one of these:</source>
        <translation>ことば一つでかまいません。下のページから読んでみることもできます。</translation>
    </message>
</context>
<context>
    <name>Reception</name>
    <message>
        <source>Preparing to search “%1”…</source>
        <translation>「%1」をさがす準備をしています…</translation>
    </message>
    <message>
        <source>“%1” can be searched now.</source>
        <translation>「%1」もさがせるようになりました。</translation>
    </message>
</context>
<context>
    <name>Results</name>
    <message>
        <source>Results</source>
        <translation>見つかったもの</translation>
    </message>
    <message>
        <source>Preparing the search. This happens once…</source>
        <translation>さがす準備をしています。最初の一度だけです…</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>ページ</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>資料</translation>
    </message>
    <message>
        <source>Word</source>
        <translation>ことば</translation>
    </message>
    <message>
        <source>Desk</source>
        <translation>相談先</translation>
    </message>
    <message>
        <source>These words are not in the collection.</source>
        <translation>このことばは、どのページにも見つかりませんでした。</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>ページ</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>とっておいたもの</translation>
    </message>
    <message>
        <source>Kept by you</source>
        <translation>とっておいたもの</translation>
    </message>
    <message>
        <source>%1 opens it in English</source>
        <translation>%1で、英語で開きます</translation>
    </message>
    <message>
        <source>%1 opens it in Japanese</source>
        <translation>%1で、日本語で開きます</translation>
    </message>
    <message>
        <source>About the sources</source>
        <translation>資料について</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>ことば</translation>
    </message>
    <message>
        <source>Places to ask</source>
        <translation>相談先</translation>
    </message>
    <message>
        <source>%1 more</source>
        <translation>ほか%1件</translation>
    </message>
    <message>
        <source>%1: %2 found; Enter opens the chosen one</source>
        <translation>%1：%2件。Enterで、選んだものを開きます</translation>
    </message>
    <message>
        <source>%1 found; Enter opens the chosen one</source>
        <translation>%1件。Enterで、選んだものを開きます</translation>
    </message>
    <message>
        <source>One result</source>
        <translation>1件見つかりました</translation>
    </message>
    <message>
        <source>%1 results</source>
        <translation>%1件見つかりました</translation>
    </message>
    <message>
        <source>%1 searches for what may have been meant</source>
        <translation>%1で、もしかして、のことばをさがします</translation>
    </message>
    <message>
        <source>in “%1”</source>
        <translation>「%1」から</translation>
    </message>
    <message>
        <source>Search looks for letters and numbers.</source>
        <translation>文字か数字を入れると、さがせます。</translation>
    </message>
</context>
<context>
    <name>Sample</name>
    <message>
        <source>Sample</source>
        <translation>見本</translation>
    </message>
</context>
<context>
    <name>SaveCard</name>
    <message>
        <source>Where should the file go?</source>
        <translation>どこに書き出しますか</translation>
    </message>
    <message>
        <source>It stays there until somebody deletes it.</source>
        <translation>だれかが消すまで、そこに残ります。</translation>
    </message>
    <message>
        <source>Folder and name of the file</source>
        <translation>フォルダーとファイルの名前</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>書き出す</translation>
    </message>
</context>
<context>
    <name>SelectionBar</name>
    <message>
        <source>Mark: %1</source>
        <translation>しるし（%1）</translation>
    </message>
    <message>
        <source>Write a note</source>
        <translation>メモを書く</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>コピー</translation>
    </message>
</context>
<context>
    <name>SettingsSheet</name>
    <message>
        <source>Back to the first settings</source>
        <translation>はじめの設定に戻す</translation>
    </message>
    <message>
        <source>Sample</source>
        <translation>見本</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>設定</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>文字</translation>
    </message>
    <message>
        <source>Furigana</source>
        <translation>ふりがな</translation>
    </message>
    <message>
        <source>Languages</source>
        <translation>言語</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>色</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>文字の大きさ</translation>
    </message>
    <message>
        <source>Also with Ctrl and + or −, or Ctrl and the wheel.</source>
        <translation>Ctrlと＋か−、またはCtrlとホイールでも変えられます。</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>文字を小さく</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>文字を大きく</translation>
    </message>
    <message>
        <source>Length of a line</source>
        <translation>1行の長さ</translation>
    </message>
    <message>
        <source>In full-width letters, at most. A narrow window has shorter lines.</source>
        <translation>全角の文字数です。窓がせまいときは、これより短くなります。</translation>
    </message>
    <message>
        <source>Some find words easier to follow with more of it.</source>
        <translation>少し広いほうが、文字を追いやすい人もいます。</translation>
    </message>
    <message>
        <source>Usual</source>
        <translation>ふつう</translation>
    </message>
    <message>
        <source>A little wider</source>
        <translation>少し広い</translation>
    </message>
    <message>
        <source>Wide</source>
        <translation>広い</translation>
    </message>
    <message>
        <source>Latin letters and digits</source>
        <translation>英字と数字</translation>
    </message>
    <message>
        <source>Changes show at once.</source>
        <translation>選ぶと、すぐに変わります。</translation>
    </message>
    <message>
        <source>Letter spacing</source>
        <translation>文字の間</translation>
    </message>
    <message>
        <source>The other is Atkinson Hyperlegible, in which 0 and O, 1, l and I differ.</source>
        <translation>見分けやすい形はAtkinson Hyperlegibleという書体で、0とO、1とlとIなどの形がはっきり違います。</translation>
    </message>
    <message>
        <source>Easy to tell apart</source>
        <translation>見分けやすい形</translation>
    </message>
    <message>
        <source>The reading above kanji in Japanese text. Rare are those not taught in primary school.</source>
        <translation>日本語の文で、漢字の上に読みが出ます。</translation>
    </message>
    <message>
        <source>None</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>Rare kanji only</source>
        <translation>小学校で習わない漢字だけ</translation>
    </message>
    <message>
        <source>All</source>
        <translation>すべて</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>画面</translation>
    </message>
    <message>
        <source>Menus and buttons, and pages in one language.</source>
        <translation>ボタンなどの言語です。ひとつの言語で読むときは、ページもこの言語になります。</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>ページ</translation>
    </message>
    <message>
        <source>Side by side needs room: in a narrow window they take turns.</source>
        <translation>並べるには幅が要ります。窓がせまいときは、交互になります。</translation>
    </message>
    <message>
        <source>One language</source>
        <translation>ひとつの言語</translation>
    </message>
    <message>
        <source>Side by side</source>
        <translation>左右に並べる</translation>
    </message>
    <message>
        <source>In turn</source>
        <translation>交互に</translation>
    </message>
    <message>
        <source>Like the system</source>
        <translation>パソコンの設定に合わせる</translation>
    </message>
    <message>
        <source>Collections</source>
        <translation>文書集</translation>
    </message>
    <message>
        <source>Add a collection…</source>
        <translation>文書集を加える…</translation>
    </message>
    <message>
        <source>Other pages, beside those that are here, until the window is closed.</source>
        <translation>ここにあるページのほかに、窓を閉じるまで一緒に読めます。</translation>
    </message>
    <message>
        <source>They hold until this window is closed, unless you choose to keep things.</source>
        <translation>窓を閉じるまでの設定です。とっておいたものを残すように選ぶと、設定も残ります。</translation>
    </message>
    <message>
        <source>How things are kept…</source>
        <translation>残しかた…</translation>
    </message>
    <message>
        <source>They hold until you finish. The next reader finds the first ones.</source>
        <translation>「おわりにする」まで、このままです。次の人には、はじめの設定で始まります。</translation>
    </message>
</context>
<context>
    <name>Shelves</name>
    <message>
        <source>For myself</source>
        <translation>自分のために</translation>
    </message>
    <message>
        <source>Stop anywhere. Nothing asks you to go on.</source>
        <translation>どこでやめてもかまいません。先を急がせるものはありません。</translation>
    </message>
    <message>
        <source>For my family</source>
        <translation>家族のために</translation>
    </message>
    <message>
        <source>One page at a time is enough.</source>
        <translation>一度に一つで十分です。</translation>
    </message>
    <message>
        <source>For those who help</source>
        <translation>支える人のために</translation>
    </message>
    <message>
        <source>To read first, and to hand on.</source>
        <translation>先に読んで、手渡すために。</translation>
    </message>
    <message>
        <source>There are no pages here.</source>
        <translation>ここには、ページがありません。</translation>
    </message>
    <message>
        <source>What this collection has can be found by the search above (/).</source>
        <translation>入っているページは、上の欄（/）からさがせます。</translation>
    </message>
    <message>
        <source>%1 more</source>
        <translation>あと%1ページ</translation>
    </message>
    <message>
        <source>Add a collection…</source>
        <translation>文書集を加える…</translation>
    </message>
</context>
<context>
    <name>SourceCard</name>
    <message>
        <source>Copy the address</source>
        <translation>アドレスをコピー</translation>
    </message>
    <message>
        <source>Open on another device</source>
        <translation>別の端末で開く</translation>
    </message>
    <message>
        <source>All sources of this page</source>
        <translation>このページの出典をすべて見る</translation>
    </message>
</context>
<context>
    <name>Taking</name>
    <message>
        <source>Take along</source>
        <translation>持ち出す・取りこむ</translation>
    </message>
    <message>
        <source>A file for another Engawa holds everything that is kept. To read it yourself, save it from “Kept” as text.</source>
        <translation>別のEngawaで開けるファイルに、とっておいたものを全部書き出します。自分で読むときは、「とっておいたもの」から文章として保存してください。</translation>
    </message>
    <message>
        <source>Save to a file…</source>
        <translation>ファイルに書き出す…</translation>
    </message>
    <message>
        <source>Bring in from a file…</source>
        <translation>ファイルから取りこむ…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>消す</translation>
    </message>
    <message>
        <source>Forget everything…</source>
        <translation>ぜんぶ消す…</translation>
    </message>
    <message>
        <source>Saved: %1</source>
        <translation>保存しました: %1</translation>
    </message>
    <message>
        <source>New: %1</source>
        <translation>%1件を新しく取りこみました。</translation>
    </message>
    <message>
        <source>All of it was here already.</source>
        <translation>どれも、もうここにあります。</translation>
    </message>
    <message>
        <source>Everything that Engawa ever kept on this computer is removed, and what is kept in this window. It cannot be brought back. Files that you saved or copied stay; so may backups, the system's own records, and whatever somebody watches this computer with.</source>
        <translation>Engawaがこのパソコンに残したものと、この窓にあるものを、すべて消します。もとには戻せません。自分で保存やコピーをしたものは、そのままです。バックアップやシステムの記録、見守り・監視のソフトに残ったものは、消せません。</translation>
    </message>
    <message>
        <source>Forget everything?</source>
        <translation>ぜんぶ消しますか。</translation>
    </message>
    <message>
        <source>Forget everything</source>
        <translation>ぜんぶ消す</translation>
    </message>
    <message>
        <source>Everything is forgotten.</source>
        <translation>ぜんぶ消しました。</translation>
    </message>
    <message>
        <source>Removed:</source>
        <translation>消したもの:</translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>Rooms</source>
        <translation>メニュー</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>戻る</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>進む</translation>
    </message>
    <message>
        <source>Search, in Japanese or English</source>
        <translation>さがす（日本語・English）</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>さがす</translation>
    </message>
    <message>
        <source>Search  (Ctrl+K or /)</source>
        <translation>さがす（Ctrl+K または /）</translation>
    </message>
    <message>
        <source>Furigana</source>
        <translation>ふりがな</translation>
    </message>
    <message>
        <source>How the text looks</source>
        <translation>文字の見え方</translation>
    </message>
    <message>
        <source>All settings</source>
        <translation>すべての設定</translation>
    </message>
    <message>
        <source>Both</source>
        <translation>両方</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>文字を大きく</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>文字を小さく</translation>
    </message>
    <message>
        <source>Usual size</source>
        <translation>ふつうの大きさ</translation>
    </message>
    <message>
        <source>No furigana</source>
        <translation>ふりがななし</translation>
    </message>
    <message>
        <source>Furigana on difficult kanji</source>
        <translation>小学校で習わない漢字にふりがな</translation>
    </message>
    <message>
        <source>Furigana on all kanji</source>
        <translation>すべての漢字にふりがな</translation>
    </message>
    <message>
        <source>Like the system</source>
        <translation>パソコンの設定に合わせる</translation>
    </message>
    <message>
        <source>Hide at once</source>
        <translation>さっと隠す</translation>
    </message>
    <message>
        <source>Hide at once, and back  (Shift three times)</source>
        <translation>さっと隠す・戻す（Shift を3回）</translation>
    </message>
</context>
<context>
    <name>UnlockCard</name>
    <message>
        <source>Passphrase</source>
        <translation>合言葉</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>開く</translation>
    </message>
    <message>
        <source>Unlocking…</source>
        <translation>開いています…</translation>
    </message>
    <message>
        <source>What you kept is locked.</source>
        <translation>とっておいたものには、鍵がかかっています。</translation>
    </message>
</context>
<context>
    <name>Window</name>
    <message>
        <source>These words are not on the page any more. They stood about here.</source>
        <translation>この言葉は、いまのページにはありません。あったあたりを開きました。</translation>
    </message>
    <message>
        <source>Copied.</source>
        <translation>コピーしました。</translation>
    </message>
</context>
<context>
    <name>WordBook</name>
    <message>
        <source>A word, its reading, or English</source>
        <translation>ことば、読み、英語</translation>
    </message>
    <message>
        <source>Find a word</source>
        <translation>ことばをさがす</translation>
    </message>
    <message>
        <source>This collection has no list of words.</source>
        <translation>ことばの一覧は入っていません。</translation>
    </message>
    <message>
        <source>The search above looks in all pages (/).</source>
        <translation>上の欄（/）では、すべてのページからさがせます。</translation>
    </message>
    <message>
        <source>No such word here.</source>
        <translation>ここにはないことばです。</translation>
    </message>
    <message>
        <source>A shorter spelling may find it. The search above looks in all pages (/).</source>
        <translation>短くすると見つかることがあります。上の欄（/）では、すべてのページからさがせます。</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>ことば</translation>
    </message>
    <message>
        <source>What the words on these pages mean.</source>
        <translation>これらのページに出てくることばの意味です。</translation>
    </message>
</context>
<context>
    <name>WordCard</name>
    <message>
        <source>Where it occurs</source>
        <translation>出てくるページ</translation>
    </message>
    <message>
        <source>Find it in all pages</source>
        <translation>すべてのページからさがす</translation>
    </message>
</context>
</TS>
