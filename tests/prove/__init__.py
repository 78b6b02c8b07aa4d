"""Proofs that nothing gets lost: real processes, killed and starved in every way. ``make prove`` runs them whole."""
