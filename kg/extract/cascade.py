"""The order in which the extractors work on a page."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache

from kg.extract import (
    approving,
    articles,
    attendance,
    chronicle,
    corps,
    delivered,
    documents,
    events,
    figures,
    formulations,
    holdings,
    home,
    honours,
    industries,
    issuing,
    listed_honours,
    meetings,
    organisations,
    people,
    places,
    plans,
    projects,
    receptions,
    recurring,
    relations,
    rosters,
    rules,
    scene,
    settlements,
    speech,
    terms,
    titled,
    transcripts,
    venues,
    visits,
    when,
)  # fmt: skip
from kg.extract.article_home import home_of_article, sections
from kg.extract.comments import comments
from kg.extract.divisions import Surroundings, named_in_full
from kg.extract.holdings import Holding
from kg.extract.passage import Found, Passage, passages, with_hits
from kg.extract.persons import Names
from kg.extract.words import words
from kg.lexicon import Division, Lexicon
from kg.model import (
    Article,
    ArticleKind,
    BlockKind,
    Claim,
    Figure,
    Mention,
    Modality,
    Page,
    PartialDate,
    Reading,
    Stretch,
)
from kg.read.script import legible
from kg.text import fold

_FAIR = 0.7
_SURE = 0.85  # from this score on a name is taken wherever else it stands on the page


@dataclass(frozen=True, slots=True)
class PageReading:
    """What the extractors found on a page, and where its home is; ``homes`` are those of the articles one by one,
    ``sections`` those of the blocks of each article that reports from several places."""

    home: Division | None
    readings: tuple[Reading, ...]
    homes: tuple[Division | None, ...]
    sections: tuple[Mapping[int, Division], ...]


@dataclass(slots=True)
class _Draft:
    """A block on its way through the cascade."""

    text: Passage
    found: Found
    holdings: list[Holding]
    loose: list[Mention]


def read_page(page: Page, page_articles: Sequence[Article], lexicon: Lexicon, fits: relations.Fits) -> PageReading:
    """Read the articles of one page. ``fits`` is the schema gate: (subject class, property, object class) → bool."""
    scanned = [passages(article, lexicon) for article in page_articles]
    everything = [text for texts in scanned for text in texts]
    base = home.home_of([*everything, *_lines(page, lexicon)], lexicon.gazetteer)
    named = named_in_full(everything, lexicon.gazetteer)
    homes = tuple(home_of_article(a, texts, base, lexicon) for a, texts in zip(page_articles, scanned, strict=True))
    drafts = [
        [_Draft(text, _names(text, Surroundings(lexicon.gazetteer, own, named, base)), [], []) for text in texts]
        for texts, own in zip(scanned, homes, strict=True)
    ]
    settlements.repeated([(d.text, d.found) for article in drafts for d in article])
    national = frozenset(lexicon.words("national_figures"))
    _find_people([d for article in drafts for d in article], _personal(lexicon), national)
    date = next((a.date for a in page_articles if a.date is not None), None)
    readings = (
        _reading(article, made, own, date, fits)
        for article, made, own in zip(page_articles, drafts, homes, strict=True)
    )
    return PageReading(base, tuple(readings), homes, tuple(sections(texts, lexicon.gazetteer) for texts in scanned))


@cache
def _personal(lexicon: Lexicon) -> Names:
    """What is known of personal names: read once, as the lexicon is."""
    return Names(lexicon, words())


def _lines(page: Page, lexicon: Lexicon) -> Iterator[Passage]:
    """The page line by line, mastheads, head lines and footers too: their divisions say whose paper or site it is."""
    at = 0
    shown = legible(page.text)
    for line in shown.splitlines(keepends=True):
        text = fold(shown, at, at + len(line)).text
        if not text.startswith("·"):  # a link to another page
            yield with_hits(0, BlockKind.NOTE, text, lexicon.divisions(text))
        at += len(line)


def _names(text: Passage, around: Surroundings) -> Found:
    found = Found()
    places.find(text, found, around, words())
    corps.find(text, found, around)
    organisations.find(text, found, words())
    for finder in (meetings, documents, plans, events, honours, formulations):
        finder.find(text, found)
    projects.find(text, found, words())
    visits.find(text, found, words())
    industries.find(text, found, words())
    venues.find(text, found)
    return found


def _find_people(drafts: Sequence[_Draft], names: Names, national: frozenset[str]) -> None:
    """Twice over the page: the first time shows which names are sure, the second uses them where in doubt."""
    posts = [holdings.posts(draft.text, draft.found, words()) for draft in drafts]
    known = national
    for _ in range(2):
        sure: set[str] = set()
        for draft, chained in zip(drafts, posts, strict=True):
            draft.holdings, draft.loose = holdings.find(draft.text, chained, names, known)
            sure |= {h.person.value("name") for h in draft.holdings if h.person.score >= _SURE}
        known = national | {n for n in sure if not any(o != n and o.startswith(n) for o in sure)}
    for draft in drafts:
        draft.found.add(*_organisations_of_posts(draft))
        draft.found.add(*{(h.person.start, h.person.end): h.person for h in draft.holdings}.values())
        people.find(draft.text, draft.found, names, known, draft.loose)
    known |= {m.text for d in drafts for m in d.found.of("Person") if _sure(m)}
    known |= recurring.acting((h.person.text for d in drafts for h in d.holdings), [d.text.text for d in drafts])
    holders = {h.person.value("name") for d in drafts for h in d.holdings}
    for draft in drafts:
        _without_people(draft.found, known)
        people.repeated(draft.text, draft.found, names, known)
        titled.find(draft.text, draft.found, holders)
        _yield_to_names(draft.found)


def _sure(person: Mention) -> bool:
    """Whether a name is taken wherever else it stands on the page: one that somebody is given a post by is half sure."""
    return person.rule == "byline" or person.score >= (_FAIR if person.rule == "person-before-post" else _SURE)


def _organisations_of_posts(draft: _Draft) -> list[Mention]:
    """The organisations that only a post shows (海协会顾问)."""
    shown = (h.post.part("org") for h in draft.holdings)
    return list(
        {(o.start, o.end): o for o in shown if o is not None and o.rule == "organisation-before-title"}.values()
    )


def _without_people(found: Found, known: frozenset[str]) -> None:
    """A firm's name does not begin with somebody's: “何某会见兴安集团” in a headline."""
    for firm in [m for m in found.of("Organization") if m.rule == "name-with-suffix"]:
        if any(firm.text.startswith(name) for name in known):
            found.drop(firm)


def _yield_to_names(found: Found) -> None:
    """A short place name inside a personal name or a firm's is none: 玉林 in 何玉林, 中原 in 中原银行, 欧洲 in 某某·欧洲之窗."""
    for place in [m for m in found.of("Place") if m.rule in ("division-short", "region", "village")]:
        inside = found.covering(place.start, place.end, "Person", "Organization")
        named = inside and (inside.core == "Person" or (inside.rule == "name-with-suffix" and inside.end > place.end))
        if named or (place.rule == "region" and _inside_a_project(found, place)):
            found.drop(place)


def _inside_a_project(found: Found, place: Mention) -> bool:
    return any(p.start < place.start and place.end < p.end for p in found.of("Project"))


def _reading(
    article: Article,
    drafts: Sequence[_Draft],
    base: Division | None,
    page_date: PartialDate | None,
    fits: relations.Fits,
) -> Reading:
    scenes = [scene.scene(d.text, d.found, d.holdings, d.loose) for d in drafts]
    held = [h for d in drafts for h in d.holdings]
    scene.link(scenes, held, base.code if base else "", signed=article.kind is ArticleKind.SPEECH)
    references = tuple(chronicle.references([d.text for d in drafts], article.date or page_date))
    happened = list(when.find(scenes, references))
    said = [*_held(drafts), *relations.find(scenes, rules.load(), fits, references)]
    claims = [*terms.find(said, scenes, rules.load(), terms.clock(scenes, happened, references)), *happened]
    claims += [*articles.find(article, scenes), *comments(scenes), *issuing.find(scenes), *approving.find(scenes)]
    claims += listed_honours.find(scenes)
    claims += [
        *attendance.find(scenes),
        *delivered.find(scenes),
        *receptions.find(scenes, said),
        *transcripts.find(scenes),
        *rosters.find(scenes),
    ]
    measured = [_said(f, s) for s in scenes for f in figures.find(s.text, s.found, s.topics.at, s.reports.at)]
    mentions = {id(m): m for d in drafts for m in d.found.mentions}
    return Reading(article, tuple(mentions.values()), tuple(claims), tuple(measured))


def _said(figure: Figure, made: scene.Scene) -> Figure:
    """A figure with its speaker, where it stands in somebody's words."""
    words = speech.at(made.speeches, figure.evidence[0].start)
    if words is None or figure.rule == figures.DESCRIBED:
        return figure
    meant = Modality.ATTRIBUTED if figure.modality is Modality.ASSERTED else figure.modality
    return replace(figure, speaker=words.speaker, modality=meant)


def _held(drafts: Sequence[_Draft]) -> Iterator[Claim]:
    """holdsPost from a post beside a name."""
    for draft in drafts:
        for h in draft.holdings:
            proof = (Stretch(draft.text.block, min(h.start, h.post.start), max(h.end, h.post.end)),)
            yield Claim(h.person, "holdsPost", h.post, proof, h.rule, round(0.75 + 0.2 * h.person.score, 2))
