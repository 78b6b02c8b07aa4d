"""Work that waits for another server, carried out: an answer of the teacher, words looked up, voices and pictures."""
