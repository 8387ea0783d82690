"""Old forms of kanji and variants in names, each with the form that our texts would write."""

from __future__ import annotations

import re

# What the table of kanji for general use (常用漢字表, 2010) gives in brackets behind its own form,
# where Unicode has a character of its own for it and NFKC does not already replace it. A pair is
# left out where the old form is another living word (雲 is not 云), never where it merely was
# (藝 and 芸, 缺 and 欠): nobody who types it today means the other.
_GENERAL_USE = """
    亞亜 惡悪 壓圧 圍囲 醫医 爲為 壹壱 稻稲 飮飲 隱隠 營営 榮栄 衞衛 驛駅 圓円 鹽塩 緣縁 艷艶 應応
    歐欧 毆殴 櫻桜 奧奥 橫横 溫温 穩穏 假仮 價価 畫画 會会 繪絵 壞壊 懷懐 槪概 擴拡 殼殻 覺覚 學学
    嶽岳 樂楽 渴渇 罐缶 卷巻 陷陥 勸勧 寬寛 關関 歡歓 觀観 顏顔 氣気 歸帰 龜亀 旣既 僞偽 戲戯 犧犠
    舊旧 據拠 擧挙 虛虚 峽峡 挾挟 狹狭 敎教 鄕郷 曉暁 區区 驅駆 勳勲 薰薫 徑径 莖茎 惠恵 揭掲 溪渓
    經経 螢蛍 輕軽 繼継 鷄鶏 藝芸 擊撃 缺欠 硏研 縣県 儉倹 劍剣 險険 圈圏 檢検 獻献 權権 顯顕 驗験
    嚴厳 戶戸 吳呉 娛娯 廣広 效効 恆恒 黃黄 鑛鉱 號号 吿告 國国 黑黒 碎砕 濟済 齋斎 歲歳 劑剤 册冊
    雜雑 產産 棧桟 參参 蠶蚕 慘惨 贊賛 殘残 絲糸 齒歯 兒児 辭辞 濕湿 實実 寫写 舍舎 釋釈 壽寿 收収
    從従 澁渋 獸獣 縱縦 肅粛 處処 緖緒 敍叙 尙尚 將将 稱称 涉渉 燒焼 證証 奬奨 條条 狀状 乘乗 淨浄
    剩剰 疊畳 繩縄 壤壌 孃嬢 讓譲 釀醸 觸触 囑嘱 寢寝 愼慎 眞真 盡尽 圖図 粹粋 醉酔 穗穂 隨随 髓髄
    樞枢 數数 瀨瀬 聲声 齊斉 靑青 淸清 靜静 稅税 竊窃 攝摂 說説 絕絶 專専 淺浅 戰戦 踐践 錢銭 潛潜
    纖繊 禪禅 曾曽 雙双 壯壮 爭争 莊荘 搜捜 插挿 巢巣 裝装 瘦痩 總総 騷騒 增増 藏蔵 臟臓 卽即 屬属
    續続 墮堕 對対 體体 帶帯 滯滞 臺台 瀧滝 擇択 澤沢 擔担 單単 膽胆 團団 斷断 彈弾 遲遅 癡痴 蟲虫
    晝昼 鑄鋳 廳庁 徵徴 聽聴 敕勅 鎭鎮 遞逓 鐵鉄 點点 轉転 傳伝 脫脱 燈灯 當当 黨党 盜盗 鬭闘 鬪闘
    德徳 獨独 讀読 屆届 內内 貳弐 惱悩 腦脳 霸覇 拜拝 廢廃 賣売 麥麦 發発 髮髪 拔抜 晚晩 蠻蛮 祕秘
    姬姫 濱浜 甁瓶 拂払 佛仏 倂併 竝並 餠餅 邊辺 變変 辨弁 瓣弁 辯弁 舖舗 步歩 寶宝 豐豊 襃褒 沒没
    飜翻 每毎 萬万 滿満 麵麺 默黙 彌弥 譯訳 藥薬 悅悦 閱閲 銳鋭 豫予 餘余 與与 譽誉 搖揺 樣様 謠謡
    來来 賴頼 亂乱 覽覧 龍竜 獵猟 兩両 綠緑 淚涙 壘塁 勵励 戾戻 禮礼 靈霊 隸隷 齡齢 曆暦 歷歴 戀恋
    鍊錬 爐炉 勞労 郞郎 樓楼 錄録 灣湾
"""
# Forms of names, old ones and those that clerks have written into registers of families.
_NAMES = """
    髙高 﨑崎 嵜崎 邉辺 濵浜 嶋島 嶌島 冨富 渕淵 桒桑 栁柳 槗橋 舘館 寳宝 圀国 峯峰 埜野 穐秋 𠮷吉
    圡土 彥彦 昻昂 巖巌 桧檜 堯尭 遙遥 槇槙 瑤瑶 凜凛 晉晋 穰穣 祿禄 萠萌 桝枡 藪薮 舩船 冲沖 鐡鉄
    兔兎 聰聡 亙亘 晄晃
"""
# Printed and shortened forms of the same kanji, both in use; the commoner one is the second.
_IN_USE = """
    篭籠 欝鬱 躰体 耻恥 剝剥 頰頬 塡填 𠮟叱 喻喩 禱祷 鷗鴎 攪撹 摑掴 蟬蝉 嚙噛 軀躯 繫繋 啞唖 俠侠
    屢屡 驒騨 簞箪 顚顛 瀆涜 囊嚢 潑溌 醱醗 萊莱 蠟蝋 頴穎 麴麹 鹼鹸 繡繍 蔣蒋 醬醤 搔掻 噓嘘 焰焔
    幷并 俱倶 吞呑 姸妍 鴬鶯 蛎蠣 竃竈 諌諫 頚頸 壷壺 礪砺 梼檮 濤涛 邇迩 蠅蝿 侭儘 鯵鰺 潅灌 鄰隣
    廚厨 凉涼 减減 决決 况況 凖準 冰氷 窗窓 姊姉 姙妊 烟煙 羣群 畧略 囘回 鼡鼠 賎賤
"""
NEW = {pair[0]: pair[1] for pair in f"{_GENERAL_USE}{_NAMES}{_IN_USE}".split()}
"""The form that texts would write, by the old form or variant; one character each."""

_TABLE = str.maketrans(NEW)
_OLD = re.compile(f"[{''.join(NEW)}]")


def renewed(text: str) -> str:
    """The text with every kanji in its new form; as long as before."""
    return text if text.isascii() or _OLD.search(text) is None else text.translate(_TABLE)
