"""Where the nodes of the picture lie: communities, each laid out by itself, then packed side by side as islands.

A function of the numbers of nodes and edges alone, without chance, so that the same graph gives the same picture.
It is plain Python: a thousand nodes take some tenths of a second, and no library of arrays has to be loaded.
"""

from __future__ import annotations

import math
from collections import defaultdict, deque
from collections.abc import Iterable, Sequence
from heapq import heappop, heappush
from itertools import count

import networkx as nx

Edge = tuple[int, int]

SPACING = 100.0  # between neighbours
_STRETCH = 1.25  # labels are wide and low, so the picture is widened
_LARGEST = 70  # nodes in a community before it is split
_CROWD = 300  # nodes in a community that stay as they are set: pushing every pair would take minutes
_CELL = SPACING / 2  # of the raster on which islands are packed
_ROW = 1 << 24  # a cell of it is one number, column times this plus row, so that moving a cell is an addition
_WORK = 100_000  # pairs of nodes to push apart, in all
_GOLDEN = math.pi * (3 - math.sqrt(5))


def arrange(number: int, edges: Iterable[Edge]) -> list[tuple[int, int, int]]:
    """A place for each of the nodes 0 … number-1, and the number of the island that it is on.

    Nodes without any edge lie in rows below the rest, on no island (-1).
    """
    links = _links(edges)
    groups = _communities(number, links)
    islands = [_island(members, links, rounds) for members, rounds in _with_rounds(groups)]
    home = {node: position for position, group in enumerate(groups) for node in group}
    places = _pack(islands, links)
    bottom = max((point.imag for point in places.values()), default=0.0) + 2 * SPACING
    alone = [node for node in range(number) if node not in places]
    width = max(4, math.ceil(math.sqrt(max(len(alone), 3 * len(places)))))
    for position, node in enumerate(alone):
        column, row = position % width, position // width
        places[node] = complex((column - (width - 1) / 2) * SPACING, bottom + row * SPACING * 0.7)
    return [
        (round(places[node].real * _STRETCH), round(places[node].imag), home.get(node, -1)) for node in range(number)
    ]


def backbone(number: int, edges: Iterable[Edge], most: int) -> list[int]:
    """The nodes that show the graph in little, the most important first: each but the first of its part is tied to one
    before it. Grows along the best-connected nodes; a further part of the graph begins where the first has none left.
    """
    links = _links(edges)
    rank = {node: (-len(links[node]), node) for node in range(number) if node in links}
    chosen: dict[int, None] = {}
    for seed in sorted(rank, key=rank.__getitem__):
        frontier = [rank[seed]]
        while frontier and len(chosen) < most:
            node = heappop(frontier)[1]
            if node not in chosen:
                chosen[node] = None
                for other in sorted(other for other in links[node] if other not in chosen):
                    heappush(frontier, rank[other])
    return list(chosen)


def _links(edges: Iterable[Edge]) -> dict[int, dict[int, int]]:
    """Neighbours of each node with the number of edges to them."""
    links: dict[int, dict[int, int]] = defaultdict(dict)
    for one, other in edges:
        if one != other:
            links[one][other] = links[one].get(other, 0) + 1
            links[other][one] = links[other].get(one, 0) + 1
    return links


def _communities(number: int, links: dict[int, dict[int, int]]) -> list[list[int]]:
    """The nodes in groups that hang together, largest first. The numbers are hashed alike everywhere, names are not."""
    graph = nx.Graph()
    graph.add_nodes_from(node for node in range(number) if node in links)
    graph.add_weighted_edges_from((a, b, w) for a in sorted(links) for b, w in sorted(links[a].items()) if a < b)
    found: list[list[int]] = []
    open_ = deque([(graph, 1.0)] if len(graph) else [])
    while open_:
        part, resolution = open_.popleft()
        for group in _whole(part, nx.community.louvain_communities(part, resolution=resolution, seed=1)):
            if len(group) > _LARGEST and resolution < 50:
                open_.append((part.subgraph(group), resolution * 2))
            else:
                found.append(group)
    return sorted(_joined(found, links), key=lambda group: (-len(group), group))


def _whole(graph: nx.Graph, groups: Iterable[set[int]]) -> list[list[int]]:
    """The groups in connected pieces: Louvain's method sometimes leaves a group in parts that no edge joins."""
    return sorted(sorted(piece) for group in groups for piece in nx.connected_components(graph.subgraph(group)))


def _joined(groups: list[list[int]], links: dict[int, dict[int, int]]) -> list[list[int]]:
    """The groups, each of up to three nodes taken into the one that it has most edges to."""
    home = {node: position for position, group in enumerate(groups) for node in group}
    for position, group in enumerate(groups):
        ties: dict[int, int] = defaultdict(int)
        for node in group:
            for other, weight in links[node].items():
                if home[other] != position:
                    ties[home[other]] += weight
        if len(group) <= 3 and ties:
            best = max(ties, key=lambda other: (ties[other], -other))
            home.update(dict.fromkeys(group, best))
            groups[best].extend(group)
            groups[position] = []
    return [sorted(group) for group in groups if group]


def _with_rounds(groups: list[list[int]]) -> list[tuple[list[int], int]]:
    """Groups with how often to push their nodes: as often as a bounded amount of work allows."""
    pairs = sum(len(group) * (len(group) - 1) // 2 for group in groups)
    rounds = max(8, min(60, _WORK // max(1, pairs)))
    return [(group, rounds if len(group) <= _CROWD else 0) for group in groups]


def _island(members: list[int], links: dict[int, dict[int, int]], rounds: int) -> dict[int, complex]:
    """One community around its own centre: rings around its hub, then loosened."""
    here = set(members)
    inside = {node: [other for other in links[node] if other in here] for node in members}
    order = _from_the_hub(members, inside)
    points = [_rounded(SPACING * 0.62 * math.sqrt(rank), _GOLDEN * rank) for rank in range(len(order))]
    index = {node: position for position, node in enumerate(order)}
    ties = [(index[a], index[b]) for a in order for b in inside[a] if index[a] < index[b]]
    for turn in range(rounds):
        _push(points, ties, SPACING * 0.3 * (1 - turn / rounds))
    middle = sum(points) / len(points)
    return {node: points[i] - middle for node, i in index.items()}


def _rounded(radius: float, angle: float) -> complex:
    """A point by angle and distance, rounded, since sines differ in their last bits from machine to machine."""
    return complex(round(radius * math.cos(angle), 6), round(radius * math.sin(angle), 6))


def _from_the_hub(members: list[int], inside: dict[int, list[int]]) -> list[int]:
    """The members by distance from the best-connected of them, children of one parent together."""
    seen: dict[int, None] = {}
    for hub in sorted(members, key=lambda node: (-len(inside[node]), node)):
        open_ = deque([hub])
        while open_:
            node = open_.popleft()
            if node not in seen:
                seen[node] = None
                new = [other for other in inside[node] if other not in seen]
                open_.extend(sorted(new, key=lambda other: (-len(inside[other]), other)))
    return list(seen)


def _push(points: list[complex], ties: Sequence[Edge], step: float) -> None:
    """One round of Fruchterman and Reingold's forces: all push each other away, ties draw together."""
    strength = SPACING * SPACING
    forces = [0j] * len(points)
    for i, point in enumerate(points):
        total = 0j
        for j in range(i):
            gap = point - points[j]
            force = gap * (strength / (gap.real * gap.real + gap.imag * gap.imag + 1.0))
            total += force
            forces[j] -= force
        forces[i] += total
    for a, b in ties:
        gap = points[a] - points[b]
        pull = gap * (_size(gap) / SPACING)
        forces[a] -= pull
        forces[b] += pull
    for i, force in enumerate(forces):
        size = _size(force) or 1.0
        points[i] += force * (min(step, size) / size)


def _size(vector: complex) -> float:
    """Its length, by operations that give the same bits on every machine (``abs`` does not)."""
    return math.sqrt(vector.real * vector.real + vector.imag * vector.imag)


def _pack(islands: list[dict[int, complex]], links: dict[int, dict[int, int]]) -> dict[int, complex]:
    """Islands side by side without overlap, each as near as can be to those that it has edges to.

    What was taken stays taken: an island of the same outline and target as one before goes on where that one ended.
    """
    places: dict[int, complex] = {}
    taken: set[int] = set()
    tried: dict[tuple[Edge, tuple[int, ...]], int] = {}
    spiral: list[complex] = []
    for island in islands:
        cells = _footprint(island)
        target = _target(island, links, places)
        known = (target, tuple(cells))
        tried[known], (column, row) = _free(cells, taken, target, spiral, tried.get(known, 0))
        taken.update(map((column * _ROW + row).__add__, cells))
        places.update({node: point + complex(column, row) * _CELL for node, point in island.items()})
    return places


def _footprint(island: dict[int, complex]) -> list[int]:
    """The cells of the raster that an island covers, with a margin around each node, its middle first."""
    cells: set[Edge] = set()
    for point in island.values():
        column, row = math.floor(point.real / _CELL), math.floor(point.imag / _CELL)
        cells.update((column + i, row + j) for i in (-1, 0, 1) for j in (-1, 0, 1))
    middle_first = sorted(cells, key=lambda cell: (cell[0] ** 2 + cell[1] ** 2, cell))
    return [column * _ROW + row for column, row in middle_first]


def _target(island: dict[int, complex], links: dict[int, dict[int, int]], places: dict[int, complex]) -> Edge:
    """The cell where an island would best lie: amid the neighbours that have a place already, or in the middle."""
    ties = [(places[o], w) for n in island for o, w in links[n].items() if o in places]
    if not ties:
        return 0, 0
    amid = sum(point * w for point, w in ties) / sum(w for _, w in ties)
    return round(amid.real / _CELL), round(amid.imag / _CELL)


def _free(cells: list[int], taken: set[int], target: Edge, spiral: list[complex], start: int) -> tuple[int, Edge]:
    """A free shift near the target, searched outwards in a spiral that widens; large islands take larger steps.

    With it the number of the turn that it was found at; none before ``start`` is tried. The spiral grows as it is used.
    """
    step = max(0.6, math.sqrt(len(cells)) / 6)
    for turn in count(start):
        if turn == len(spiral):
            spiral.append(_rounded(turn**0.75, _GOLDEN * turn))
        column, row = target[0] + round(step * spiral[turn].real), target[1] + round(step * spiral[turn].imag)
        if taken.isdisjoint(map((column * _ROW + row).__add__, cells)):
            return turn, (column, row)
    raise AssertionError("the plane is endless")
