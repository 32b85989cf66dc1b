"""A graph on a local web server: a SPARQL endpoint, a page to ask from, and a page a resource."""
