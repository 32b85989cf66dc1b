def find(text, found, words): pass
