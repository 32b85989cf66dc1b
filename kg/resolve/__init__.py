"""What names mean: in one article (全会, 我市, 市委), on one page, and over all pages."""
