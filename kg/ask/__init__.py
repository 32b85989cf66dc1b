"""Questions and their answers: SPARQL and named queries, why a graph says so, what is recognised in a text."""
