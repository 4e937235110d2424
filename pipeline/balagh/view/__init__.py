"""What a person looks at: renderings for the terminal, and web pages."""
