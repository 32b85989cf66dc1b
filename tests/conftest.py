"""Makes ``readers`` importable from the folders below."""
