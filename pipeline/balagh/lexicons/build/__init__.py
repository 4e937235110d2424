"""Programs that write generated lexicon files; they need the development requirements and are never imported."""
