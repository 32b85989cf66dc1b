"""What a user may choose about an export."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from kg.errors import OutputError
from kg.export.terms import valid
from kg.ids import BASE
from kg.ontology import Schema

Labels = Mapping[str, tuple[str, str]]

_ABSOLUTE = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:[^\s<>\"{}|\\^`]*[/#:]")


@dataclass(frozen=True, slots=True)
class Settings:
    """``base`` begins the IRI of every resource; ``labels`` has the Chinese and English words for its terms.

    ``title`` heads the picture. With ``rdf12`` statements are RDF 1.2 reifiers of their triples. Raises OutputError if ``base`` is no absolute IRI that ends in /, # or :.
    """

    base: str = BASE
    title: str = ""
    labels: Labels = field(default_factory=dict)
    rdf12: bool = False

    def __post_init__(self) -> None:
        if not (_ABSOLUTE.fullmatch(self.base) and valid(self.base)):
            raise OutputError(
                f"基础 IRI 须为绝对地址，并以 /、# 或 : 结尾：{self.base!r}",
                f"the base IRI must be absolute and end in /, # or :, not {self.base!r}",
            )

    def label(self, name: str, lang: str = "zh") -> str:
        """What a class or property is called in a language, or its name where nobody said."""
        zh, en = self.labels.get(name, ("", ""))
        return (en if lang == "en" else zh) or name


def labels_of(schema: Schema) -> Labels:
    """The words for every class, property and value of the ontology."""
    terms = (*schema.classes.values(), *schema.properties.values(), *schema.individuals.values())
    return {term.name: (term.zh, term.en) for term in terms}
