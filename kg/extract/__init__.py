"""From an article's blocks to mentions, claims and figures: a cascade over one scan of the word lists.

Each stage works on what the stages before it found: places, then bodies at places, then meetings of bodies, documents,
plans, slogans, then posts and the people who hold them, then the relations between all of these.
"""
