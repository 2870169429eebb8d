"""What web-llm reads beside weights and tokenizer of Qwen3-VL."""

from loupe.package import digest

from .qwen_config import Qwen


def tasks(c: Qwen) -> dict:
    height, width = c.canvas
    image = {"processor": {"kind": "image_decode", "format": "rgb_u8", "layout": "nhwc", "num_embeddings": c.rows,
                           "resize": {"mode": "stretch", "height": height, "width": width}},
             "adapter": "vision",
             "prompt": {"prefix_token_ids": [c.vision_start], "placeholder_token_id": c.image_pad, "suffix_token_ids": [c.vision_end]}}
    return {"chat.completions": {"executor": "chat", "output": "text", "inputs": {"text": {"processor": "tokenizer"}, "image": image}}}


def identities(c: Qwen, params) -> dict:
    return {"interface_id": digest({"tasks": tasks(c)}), "parameter_schema_id": digest([[p["name"], p["shape"], p["dtype"]] for p in params])}


def metadata(c: Qwen, params) -> dict:
    """The string the library's _metadata function returns."""
    program = {"kind": "token_generation", "adapters": {"vision": "image_embed"}, "adapter_dtypes": {"vision": "uint32"},
               "exports": {"embed_tokens": "embed", "create_kv_cache": "create_tir_paged_kv_cache", "prefill_embeds": "prefill",
                           "decode_embeds": "decode"}}
    return {"params": params, "prefill_chunk_size": c.chunk, "kv_state_kind": "kv_cache",
            "artifact": {"schema": "mlc.compiled-program", "schema_version": 1, **identities(c, params), "programs": {"chat": program},
                         "resources": {"required_features": [], "max_storage_buffer_binding_size": 0, "estimated_device_memory_bytes": 0}}}


def manifest(c: Qwen, params) -> dict:
    ids = identities(c, params)
    return {"schema": "mlc.model-package", "schema_version": 1, "chat_config": "mlc-chat-config.json", "interface_id": ids["interface_id"],
            "tasks": tasks(c), "weights": {"manifest": "tensor-cache.json", "parameter_schema_id": ids["parameter_schema_id"]}}


def chat_config(c: Qwen) -> dict:
    """The makers' own template: without a system text nothing stands before the question."""
    template = {"name": c.name, "system_template": "<|im_start|>system\n{system_message}<|im_end|>\n", "system_message": "",
                "render_empty_system_message": False, "messages": [],
                "roles": {"user": "<|im_start|>user", "assistant": "<|im_start|>assistant", "tool": "<|im_start|>user"},
                "role_templates": {r: "{%s_message}" % r for r in ("user", "assistant", "tool")},
                "seps": ["<|im_end|>\n"], "role_content_sep": "\n", "role_empty_sep": "\n", "stop_str": [], "stop_token_ids": [c.eos, c.pad],
                "system_prefix_token_ids": []}
    return {"model_type": c.name, "vocab_size": c.vocab, "context_window_size": c.context, "sliding_window_size": -1, "attention_sink_size": -1,
            "prefill_chunk_size": c.chunk, "temperature": 0.0, "top_p": 1.0, "repetition_penalty": 1.0, "frequency_penalty": 0.0,
            "presence_penalty": 0.0, "tokenizer_files": ["tokenizer.json"],
            "tokenizer_info": {"token_postproc_method": "byte_level", "prepend_space_in_encode": False, "strip_space_in_decode": False},
            "conv_template": template, "bos_token_id": c.pad, "eos_token_id": c.eos, "pad_token_id": c.pad}
