"""A wide net for general news: persons, places, organisations and more, without a model and without a home page.

The cascade (:mod:`kg.extract.cascade`) takes a name only where the grammar of government pages proves it; this net
takes what most likely is one. It cuts a text into words and names at once: every word of the dictionary and every
possible name is an arc with a probability, counted over public dictionaries, and the best path through them is taken.
Nothing in the graph comes from here.
"""

from __future__ import annotations

from kg.extract.wide.find import find

__all__ = ["find"]
