"""What a graph holds and whether it holds good: its size, its shapes, and its quotations against their pages."""
