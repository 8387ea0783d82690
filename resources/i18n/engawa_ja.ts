<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ja_JP" sourcelanguage="en_GB">
<context>
    <name>Article</name>
    <message>
        <source>Page</source>
        <translation>ページ</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>コピー</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>すべて選択</translation>
    </message>
</context>
<context>
    <name>Contents</name>
    <message>
        <source>On this page</source>
        <translation>このページ</translation>
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
    <name>CopyLine</name>
    <message>
        <source>Copy</source>
        <translation>コピー</translation>
    </message>
    <message>
        <source>Copy %1</source>
        <translation>%1をコピー</translation>
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
    <name>Home</name>
    <message>
        <source>Today, reading is enough.</source>
        <translation>今日は、読むだけで大丈夫です。</translation>
    </message>
    <message>
        <source>Nothing is sent. Nothing is kept.</source>
        <translation>何も送られません。何も残りません。</translation>
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
        <source>Talking, resting, later years</source>
        <translation>話し方、休み方、これからのこと</translation>
    </message>
    <message>
        <source>Ask for help without a phone call</source>
        <translation>電話をかけずに相談する</translation>
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
        <source>%1 found; Enter opens the chosen one</source>
        <translation>%1件・Enterで、選んでいるものを開きます</translation>
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
        <source>Fewer or shorter words may find something. Or start from one of these:</source>
        <translation>ことばを減らすか、短くすると見つかることがあります。次のページから読んでみることもできます。</translation>
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
        <source>Text size and colours</source>
        <translation>文字の大きさと配色</translation>
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
        <source>Like the system</source>
        <translation>パソコンの設定に合わせる</translation>
    </message>
</context>
<context>
    <name>Window</name>
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
        <source>Words</source>
        <translation>ことば</translation>
    </message>
    <message>
        <source>What the words on these pages mean.</source>
        <translation>これらのページに出てくることばの意味です。</translation>
    </message>
    <message>
        <source>No such word here. The search above looks in all pages.</source>
        <translation>ここにはないことばです。上の欄では、すべてのページからさがせます。</translation>
    </message>
</context>
</TS>
