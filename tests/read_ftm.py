"""What FollowTheMoney's own library makes of a ``kg build --format ftm``: ``python tests/read_ftm.py graph.ftm.json``.

Run by ``.ci/run`` in an environment of its own, since the library wants older versions of what govkg uses. Every entity
must be valid by its model and come out of it as it went in, and every reference lead to an entity of the right schema.
"""

from __future__ import annotations

# ruff: noqa: T201 - a script tells what it found
import json
import sys
from collections import Counter
from pathlib import Path
from typing import Any

from followthemoney import model  # type: ignore[import-not-found, unused-ignore]


def faults(entities: list[dict[str, Any]]) -> list[str]:
    """What the library says against the entities."""
    read = {one["id"]: model.get_proxy(one, cleaned=False) for one in entities}  # as of strangers: it cleans and checks
    found = [f"{len(entities) - len(read)} names stand for several entities"] if len(read) < len(entities) else []
    for one in entities:
        model[one["schema"]].validate(one)
        proxy = read[one["id"]]
        for name, values in one["properties"].items():
            if sorted(proxy.get(name)) != sorted(values):
                found.append(f"{one['id']} {name}: {values} came out as {proxy.get(name)}")
        for prop, value in proxy.itervalues():
            if prop.type.name == "entity" and not (value in read and read[value].schema.is_a(prop.range)):
                found.append(f"{one['id']} {prop.name}: {value} is no {prop.range.name}")
    return found


def main(file: Path) -> int:
    """Read the file, and say what came of it."""
    entities = [json.loads(line) for line in file.read_text(encoding="utf-8").splitlines()]
    found = faults(entities)
    print(*found, dict(Counter(one["schema"] for one in entities)), sep="\n")
    return bool(found) or not entities


if __name__ == "__main__":
    raise SystemExit(main(Path(sys.argv[1])))
