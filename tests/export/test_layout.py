"""Where the nodes lie: apart from each other, neighbours near, always the same."""

from __future__ import annotations

from itertools import combinations
from math import dist

from kg.export import layout

STARS = [(hub, hub + leaf) for hub in (0, 20, 40) for leaf in range(1, 15)] + [(0, 20), (20, 40)]


def places(number: int, edges: list[tuple[int, int]]) -> list[tuple[int, int]]:
    return [(x, y) for x, y, _ in layout.arrange(number, edges)]


def test_no_two_nodes_lie_on_each_other() -> None:
    assert min(dist(a, b) for a, b in combinations(places(70, STARS), 2)) > layout.SPACING / 4


def test_neighbours_lie_nearer_than_strangers() -> None:
    spots = places(60, STARS)
    near = [dist(spots[a], spots[b]) for a, b in STARS[:-2]]
    far = [dist(spots[a], spots[b]) for a in range(1, 15) for b in range(41, 55)]
    assert max(near) < min(far)


def test_the_lonely_lie_below() -> None:
    spots = places(70, STARS)
    linked = {node for edge in STARS for node in edge}
    assert min(spots[n][1] for n in range(70) if n not in linked) > max(spots[n][1] for n in linked)


def test_same_graph_same_picture() -> None:
    assert layout.arrange(70, STARS) == layout.arrange(70, list(reversed(STARS)))


def test_nothing_and_little() -> None:
    assert layout.arrange(0, []) == []
    assert len(layout.arrange(3, [])) == 3
    assert len(layout.arrange(2, [(0, 0), (0, 1)])) == 2


def test_large_communities_are_split() -> None:
    ring = [(node, (node + step) % 300) for node in range(300) for step in (1, 2)]
    groups = layout._communities(300, layout._links(ring))
    assert sorted(node for group in groups for node in group) == list(range(300))
    assert max(map(len, groups)) <= layout._LARGEST + 3


def test_the_backbone_is_connected_and_bounded() -> None:
    chosen = layout.backbone(60, STARS, 10)
    assert len(chosen) == 10 and chosen[:3] == [20, 0, 40]
    for position, node in enumerate(chosen[1:], 1):
        assert any((a, b) in STARS or (b, a) in STARS for a in chosen[:position] for b in (node,))


def test_islands_hold_what_hangs_together() -> None:
    islands = [island for _, _, island in layout.arrange(70, STARS)]
    assert len({islands[node] for node in range(1, 15)}) == 1 and islands[1] != islands[21]
    assert islands[16] == -1  # tied to nothing


def test_islands_of_one_outline_lie_side_by_side() -> None:
    spots = places(400, [(node, node + 1) for node in range(0, 400, 2)])
    assert len(set(spots)) == 400
    assert max(abs(x) for x, _ in spots) < 40 * layout.SPACING


def test_a_crowd_around_one_hub_stays_around_it() -> None:
    spots = places(2000, [(0, leaf) for leaf in range(1, 2000)])
    assert len(set(spots)) == 2000
    assert max(dist(spots[0], spot) for spot in spots) < 40 * layout.SPACING
