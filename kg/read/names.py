"""Names of writers in bylines: two or three characters after a surname, spaced or not.

A byline says itself that names stand in it, so a name is judged by its form; the extractors judge harder.
"""

from __future__ import annotations

import re

# The commonest surnames and the double ones; enough to tell “赵文” from “图文” in a line that may be a byline
SINGLE = frozenset(
    "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩邓冯曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆范汪廖石金"
    "韦贾夏付方邹熊白孟秦邱侯江尹薛闫段雷龙黎史陶贺毛郝顾龚邵万覃武钱戴严莫孔向常汤康易乔赖文施洪季岳齐庄柳殷关安牛鲁祝尚耿葛倪"
    "樊焦翁左甘祁包宁路纪柯欧管裴翟华卞费鲍梅柴霍童伍盛聂申章房车苗曲桂成游辛窦项时温俞舒柏凌屈娄颜阮骆詹蓝木边古冷吉涂燕艾"
    "穆晏邢丛滕谷卓隋米饶冉符冀仇巫连蒲佟阎景解占衣商刁宫党谈丰臧巩厉宗喻耶闵籍荆简车桑储缪全麦阳敖应栾褚明卫池封邬初卜官郎司匡"
    "晋楚伊尤富索宣苑幸班诸楼雍仲奚经凤双海德亓甄隗戚沙师乌兰茅庞虞昌屠鞠牟迟岑萧闻单竺皮苟於郁揭豆原占粟仝訾逯郗宦习亢佘冼匙卞厍呼咸哈宁宓容寇尧尼巢巴师干庾弓从怀恽惠慎戈拓敬斯普曲权楚母沃沐泮清漆澹濮牧牟益相綦练缑缪羊羿翁肇胥"
    "脱芮花苍荀莘蒙蔚蔺蔡薄裘裔谌谯谭豫贝贲赛赫越车辜遇邝邰邸郏郜郦鄂酆钮铁锁门闾阙隆集雒雪雷颛飞饶骆鹿麻黑齐龚"
)
DOUBLE = (
    "欧阳",
    "上官",
    "司马",
    "诸葛",
    "夏侯",
    "东方",
    "皇甫",
    "尉迟",
    "公孙",
    "慕容",
    "长孙",
    "司徒",
    "令狐",
    "端木",
    "南宫",
    "拓跋",
)

_TOKEN = re.compile(r"[一-龥]{1,6}(?:·[一-龥]{1,6})*")
_PART = re.compile(r"[^\s、，/]+")
# 记者手记 and the like are columns, not people
_NO_NAME = frozenset(
    "手记 观察 调查 来信 日记 感言 走访 专访 现场 报道 视点 视角 连线 之家 提问 获悉 了解 看到".split()
)


def is_name(word: str) -> bool:
    """Whether a word has the form of a Chinese name with a known surname, or of a name with ·.

    >>> is_name("欧阳文远"), is_name("陈立国"), is_name("阿依·古丽"), is_name("图文"), is_name("我们")
    (True, True, True, False, False)
    """
    if "·" in word:
        return bool(_TOKEN.fullmatch(word))
    if word.startswith(DOUBLE):
        return len(word) in (3, 4)
    return 2 <= len(word) <= 3 and word[0] in SINGLE and bool(_TOKEN.fullmatch(word))


def words(text: str) -> list[tuple[int, int]]:
    """The words of a list of names as ranges; a name that layout spaced apart is one.

    >>> [text[a:b] for text in ["李 四 王小五、赵六"] for a, b in words(text)]
    ['李 四', '王小五', '赵六']
    >>> [text[a:b] for text in ["欧 阳柳 沈亦 菲"] for a, b in words(text)]
    ['欧 阳柳', '沈亦 菲']
    """
    parts = [m.span() for m in _PART.finditer(text)]
    out: list[tuple[int, int]] = []
    at = 0
    while at < len(parts):
        size = _together(text, parts[at : at + 2])
        out.append((parts[at][0], parts[at + size - 1][1]))
        at += size
    return out


def _together(text: str, pair: list[tuple[int, int]]) -> int:
    """How many of two neighbouring parts are one name: a surname alone takes the next, a last character alone the one before."""
    if len(pair) < 2 or text[pair[0][1] : pair[1][0]].strip():
        return 1
    first, second = (text[a:b] for a, b in pair)
    surname_alone = len(first) == 1 and len(second) <= 2 and (first in SINGLE or len(second) == 1)
    end_alone = len(first) == 2 and len(second) == 1 and second not in SINGLE
    return 2 if surname_alone or end_alone else 1


def names(text: str) -> list[tuple[int, int]]:
    """The words of a text that look like names."""
    return [(a, b) for a, b in words(text) if is_name(text[a:b].replace(" ", ""))]


def is_list(text: str, share: float = 0.6) -> bool:
    """Whether a text is a list of names and nothing else; a few may have a rare surname.

    >>> is_list("李 四 王小五"), is_list("李四率队调研"), is_list("阿依古丽 王小五 赵六")
    (True, False, True)
    """
    found = [text[a:b].replace(" ", "") for a, b in words(text)]
    if (
        not found
        or _NO_NAME.intersection(found)
        or not all(_TOKEN.fullmatch(w) and 2 <= len(w) <= (12 if "·" in w else 5) for w in found)
    ):
        return False
    return sum(map(is_name, found)) >= share * len(found)
