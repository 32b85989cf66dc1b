"""govkg: pages of Chinese local-government text in, a grounded knowledge graph out."""

__version__ = "0.1.0"
