"""Word segmentation where a boundary is in doubt: how far to the left a name reaches.

jieba cuts the stretch in front of a suffix; its dictionary says what kind of word each is. Function words, verbs and
adverbs end a name, but for verbs that names are made of (建设, 投资, 开发 …). See :mod:`kg.extract.dictionary`
for how both are loaded.
"""

from __future__ import annotations

import re
from functools import cache

from kg.extract.dictionary import Dictionary

# An organisation's name ends here: a verb behind it opens something else (某某学院|建设…).
_BODY_ENDS = ("学院", "大学", "医院", "公司", "集团", "银行", "学校", "中学", "小学", "局", "委", "协会", "研究院")
_REACH = 24
_COMMON = 40  # occurrences in the corpus behind jieba's dictionary, from which a word is common
_EDGE = re.compile(r"[，。；：？！（）“”‘’、《》—…\s\[\]]")
_BOUNDARY_TAGS = ("p", "u", "d", "c", "r", "v")
# Verbs, numerals and place words that stand in names of firms and institutes.
_NAME_VERBS = frozenset(
    "建设 投资 开发 发展 服务 管理 研究 设计 控股 传媒 科技 制造 运营 生产 加工 建筑 装备 工程 物流 贸易 进出口 农业 信息 咨询 测绘 检测 监理 勘察 施工 销售 养殖 种植 "
    "租赁 担保 保险 创新 创业 改革 教育 培训 职业 实验 第一 第二 第三 第四 第五 运输 交通 出版 发行 印刷 印染 供电 供水 供热 环保 保护 治理 回收 利用 合作 共创 融合 智造 "
    "旅游 文旅 康养 养老 医疗 防治 康复 保健 经营 收购 储备 冶炼 冶金 矿业 中心 设备 导航 通信 通讯 传播 动力 驱动 规划 安装 装饰 组团 能源 精工 包装 铸造 锻造 焊接 航空 "
    "航天 遥感 光电 集成 集装 消防 防护 生物 食品 互联 置业 实业 产业 商贸 商业 国际 中国 中华 三 一 五 七 八 九 六 十 万 东方 远大 永 恒 正 新 大 中 华".split()
)


class Words:
    """Segmentation and word kinds from jieba's dictionary."""

    def __init__(self) -> None:
        self._dictionary = Dictionary()

    def cut(self, text: str) -> list[str]:
        """The words of a text."""
        return list(self._dictionary.segmenter.cut(text, HMM=False))

    def tag(self, word: str) -> str:
        """jieba's tag of a word ('' if unknown): n…, v…, p …; a weak vote, never proof."""
        return self._dictionary.look_up(word)[1]

    def known(self, word: str) -> bool:
        """Whether a word stands in jieba's dictionary, and not as somebody's name."""
        return self.frequency(word) > 0

    def frequency(self, word: str) -> int:
        """How often a word occurs in the corpus behind jieba's dictionary, 0 if unknown or somebody's name."""
        frequency, tag = self._dictionary.look_up(word)
        return 0 if tag.startswith("nr") else frequency

    def begins_word(self, text: str, at: int) -> bool:
        """Whether a common word of two characters or more begins at an offset."""
        look_up = self._dictionary.look_up
        return any(look_up(text[at : at + n])[0] >= _COMMON for n in (2, 3, 4) if at + n <= len(text))

    def name_start(self, text: str, before: int, suffix: str) -> int:
        """Where a name that reaches ``before`` (its suffix follows) begins; ``before`` itself where nothing belongs to it."""
        edges = list(_EDGE.finditer(text, max(0, before - _REACH), before))
        left = edges[-1].end() if edges else max(0, before - _REACH)
        stretch = text[left:before]
        start = before
        cut = self.cut(stretch)
        for index in range(len(cut) - 1, -1, -1):
            after_body = index > 0 and cut[index - 1].endswith(_BODY_ENDS) and self.tag(cut[index]).startswith("v")
            if after_body or self._ends_name(cut[index]):
                break
            start -= len(cut[index])
        return start

    def _ends_name(self, word: str) -> bool:
        if word in _NAME_VERBS:
            return False
        if word in _BOUNDARY_WORDS:
            return True
        if len(word) == 4 and self.tag(word[2:]).startswith("v") and word[2:] not in _NAME_VERBS:
            return True  # 大力支持
        return len(word) > 1 and self.tag(word).startswith(_BOUNDARY_TAGS) and self.tag(word) not in ("vn", "nz")


_BOUNDARY_WORDS = frozenset(
    "和 与 及 同 对 以 让 使 给 向 往 并 也 还 又 就 才 已 曾 正 不 每 某 这 那 其 此 我 你 他 今年 去年 近年 目前 近日 日前 当前 个 家 名 位 次 项 在 于 之 所 请 赴 进 出席 发动 主要 一流 老旧 新建 改扩建 正在 已经 其中 以及 包括 实施 利用 依靠 通过 根据 按照 经过 对于 关于 作为 成为 属于 向 在 到 为 被 把 将 由 从 了 的 走进 来到 前往 深入 联合 帮扶 企业 各 该 本 位于 全国 全省 全市 全县 一家 多家 等 如 像 有 是 记者 负责人 介绍 代表 "
    "引进 引入 支持 依托 组建 成立 建成 打造 创建 加快 推动 促进 推进 重点 我市 我省 我县 我区 省级 市级 国家级 县级 当地 大型 知名 优质 国内 国外 外资 民营 国有 龙头 骨干 高端 星级 规模 中小 新型 现代 头部 上市 总部 分支".split()
)


@cache
def words() -> Words:
    """The one segmenter (its dictionary is large)."""
    return Words()
