"""Parts from which Loupe, SmolVLM and Qwen3-VL are put together, in two builds of one source (`build`)."""
