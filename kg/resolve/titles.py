"""What a title says by itself: acting or not, of which level of government, of a party committee."""

from __future__ import annotations

from kg.model import Mention

# The level that a title of government speaks of, by how the title ends.
_LEVEL_OF_TITLE = (
    ("自治区主席", "自治区"), ("自治区副主席", "自治区"), ("省长", "省"), ("市长", "市"), ("区长", "区"),
    ("县长", "县"), ("州长", "州"), ("旗长", "旗"), ("盟长", "盟"), ("镇长", "镇"), ("乡长", "乡"), ("苏木达", "苏木"), ("省长助理", "省"), ("市长助理", "市"), ("区长助理", "区"), ("县长助理", "县"),
    ("专员", "地区"), ("州长助理", "州"), ("旗长助理", "旗"), ("主席助理", "自治区"),
)  # fmt: skip


def title_of(mention: Mention) -> str:
    """The title; an acting one as 代市长, however the text says so: 代理市长, 代理|柳河市市长."""
    title = mention.value("title")
    if title.startswith("代理"):
        return "代" + title.removeprefix("代理")
    acting = any(role == "qualifier" and said in ("代理", "代") for role, said in mention.parts)
    return f"代{title}" if acting and not title.startswith(("代", "副")) else title


def as_said(title: str) -> list[str]:
    """A title in each way that texts say it: 代市长, 代理市长."""
    return [title, "代理" + title[1:]] if title.startswith("代") and title != "代表" else [title]


def level_of(title: str) -> str:
    """The level a government title speaks of: 副市长 → 市."""
    return next((level for ending, level in _LEVEL_OF_TITLE if title.endswith(ending)), "")


def of_party(title: str) -> bool:
    """Whether a title is one of a party committee or group: 副书记, 委员."""
    return title.endswith(("书记", "委员", "常委", "成员"))


def of_body(body: str, title: str) -> str:
    """The body that a title is one of: 市人大主任 is the head of the standing committee, 市人大代表 of the congress."""
    head = title.endswith(("主任", "秘书长")) or title.startswith("党组")
    return "congress-standing" if body == "congress" and head else body
