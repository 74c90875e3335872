"""Content as files: Markdown and TOML, loaded all or nothing, dumped without loss."""
