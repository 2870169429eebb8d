"""Which of the two builds of a library is being made from the one source; chosen once, before anything is traced.

Barrier-free: few invocations a workgroup, no shared memory where it can be helped, for software adapters. GPU-sized: workgroups and shared
memory for graphics processors. Both compute the same on every adapter.
"""

_gpu = False


def choose(gpu: bool) -> None:
    global _gpu
    _gpu = gpu


def is_gpu() -> bool:
    return _gpu
