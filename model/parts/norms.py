"""Normalised rows. More invocations to a row where barriers cost little."""

from functools import lru_cache

from tvm.relax.frontend.nn import Tensor
from tvm.script import tirx as T

from . import build
from .tir import GROUP, add_up, call, f32, kernel, sizes

WORKERS = 64  # invocations to a row on a graphics processor


@lru_cache
def root_mean_square(workers: int):
    M, D = sizes("M D")

    @kernel
    @T.prim_func(s_tir=True)
    def norm_rows(X: f32(1, M, D), W: f32(D), eps: T.float32, Y: f32(1, M, D)):
        """One workgroup per row: strided partial sums, one barrier."""
        bx = T.launch_thread("blockIdx.x", M)
        tx = T.launch_thread("threadIdx.x", workers)
        part = T.alloc_shared((workers,), "float32")
        acc = T.alloc_local((1,), "float32")
        acc[0] = T.float32(0)
        for k in T.serial(D // workers):
            acc[0] = acc[0] + X[0, bx, k * workers + tx] * X[0, bx, k * workers + tx]
        add_up(part, 0, tx, acc, 0, workers)
        acc[0] = T.rsqrt(acc[0] / T.cast(D, "float32") + eps)
        for k in T.serial(D // workers):
            Y[0, bx, k * workers + tx] = X[0, bx, k * workers + tx] * acc[0] * W[k * workers + tx]

    return norm_rows


@lru_cache
def mean_and_deviation(workers: int):
    M, D = sizes("M D")

    @kernel
    @T.prim_func(s_tir=True)
    def layer_norm_rows(X: f32(1, M, D), W: f32(D), B: f32(D), eps: T.float32, Y: f32(1, M, D)):
        """One workgroup per row: mean, then the squares of what is left, a barrier for each."""
        bx = T.launch_thread("blockIdx.x", M)
        tx = T.launch_thread("threadIdx.x", workers)
        part = T.alloc_shared((2 * workers,), "float32")
        acc = T.alloc_local((2,), "float32")
        acc[0] = T.float32(0)
        for k in T.serial(D // workers):
            acc[0] = acc[0] + X[0, bx, k * workers + tx]
        add_up(part, 0, tx, acc, 0, workers)
        acc[0] = acc[0] / T.cast(D, "float32")
        acc[1] = T.float32(0)
        for k in T.serial(D // workers):
            acc[1] = acc[1] + (X[0, bx, k * workers + tx] - acc[0]) * (X[0, bx, k * workers + tx] - acc[0])
        add_up(part, workers, tx, acc, 1, workers)
        acc[1] = T.rsqrt(acc[1] / T.cast(D, "float32") + eps)
        for k in T.serial(D // workers):
            Y[0, bx, k * workers + tx] = (X[0, bx, k * workers + tx] - acc[0]) * acc[1] * W[k * workers + tx] + B[k * workers + tx]

    return layer_norm_rows


def rms_norm(x: Tensor, weight: Tensor, eps: float) -> Tensor:
    """x [1, n, d], d a multiple of 64"""
    return call(root_mean_square(WORKERS if build.is_gpu() else GROUP), [x, weight, eps], x.shape)


def layer_norm(x: Tensor, weight: Tensor, bias: Tensor, eps: float) -> Tensor:
    """The same."""
    return call(mean_and_deviation(WORKERS if build.is_gpu() else GROUP), [x, weight, bias, eps], x.shape)
