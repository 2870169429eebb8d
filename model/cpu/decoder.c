/* What the decoder has beside its products: norms, gates, turned keys, attention over what is kept. */
#include "simd.h"

/* e to the x, to about 1e-7 of it: 2^n times a polynomial of the rest. x below -87 gives next to nothing. */
static inline v128_t exponential(v128_t x) {
  x = wasm_f32x4_pmin(wasm_f32x4_pmax(x, wasm_f32x4_splat(-87.0f)), wasm_f32x4_splat(88.0f));
  v128_t n = wasm_f32x4_nearest(mul(x, wasm_f32x4_splat(1.44269504f)));
  v128_t r = wasm_f32x4_sub(x, mul(n, wasm_f32x4_splat(0.693359375f)));
  r = wasm_f32x4_sub(r, mul(n, wasm_f32x4_splat(-2.12194440e-4f)));
  /* Taylor's factors: |r| <= ln 2 / 2, so that what is left out is below 2e-9. */
  v128_t y = wasm_f32x4_splat(1.0f / 5040);
  y = add(mul(y, r), wasm_f32x4_splat(1.0f / 720));
  y = add(mul(y, r), wasm_f32x4_splat(1.0f / 120));
  y = add(mul(y, r), wasm_f32x4_splat(1.0f / 24));
  y = add(mul(y, r), wasm_f32x4_splat(1.0f / 6));
  y = add(mul(y, r), wasm_f32x4_splat(0.5f));
  y = add(mul(y, r), wasm_f32x4_splat(1.0f));
  y = add(mul(y, r), wasm_f32x4_splat(1.0f));
  v128_t power = wasm_i32x4_shl(wasm_i32x4_add(wasm_i32x4_trunc_sat_f32x4(n), wasm_i32x4_splat(127)), 23);
  return mul(y, power);
}

/* y[n][width] = x / root mean square * weight */
EXPORT(rms_norm)
void rms_norm(const float *x, const float *weight, float *y, int count, int width, float epsilon) {
  for (int i = 0; i < count; i++, x += width, y += width) {
    v128_t squares = wasm_f32x4_splat(0);
    for (int k = 0; k < width; k += 4) {
      v128_t value = wasm_v128_load(x + k);
      squares = add(squares, mul(value, value));
    }
    v128_t scale = wasm_f32x4_splat(1.0f / __builtin_sqrtf(sum(squares) / width + epsilon));
    for (int k = 0; k < width; k += 4)
      wasm_v128_store(y + k, mul(mul(wasm_v128_load(x + k), scale), wasm_v128_load(weight + k)));
  }
}

/* x[n][2 * size]: gate and up -> y[n][size] */
EXPORT(swiglu)
void swiglu(const float *x, float *y, int count, int size) {
  for (int i = 0; i < count; i++, x += 2 * size, y += size)
    for (int k = 0; k < size; k += 4) {
      v128_t gate = wasm_v128_load(x + k), one = wasm_f32x4_splat(1.0f);
      v128_t half = wasm_f32x4_div(gate, add(one, exponential(wasm_f32x4_neg(gate))));
      wasm_v128_store(y + k, mul(half, wasm_v128_load(x + size + k)));
    }
}

/* x += y */
EXPORT(add_to)
void add_to(float *x, const float *y, int count) {
  for (int k = 0; k < count; k += 4) wasm_v128_store(x + k, add(wasm_v128_load(x + k), wasm_v128_load(y + k)));
}

static inline void turn(const float *x, const float *table, float *y, int dim) {
  int half = dim / 2;
  for (int k = 0; k < half; k += 4) {
    v128_t a = wasm_v128_load(x + k), b = wasm_v128_load(x + half + k);
    v128_t c = wasm_v128_load(table + k), s = wasm_v128_load(table + half + k);
    wasm_v128_store(y + k, wasm_f32x4_sub(mul(a, c), mul(b, s)));
    wasm_v128_store(y + half + k, add(mul(b, c), mul(a, s)));
  }
}

static inline float dot(const float *a, const float *b, int count) {
  v128_t x = wasm_f32x4_splat(0), y = x;
  for (int k = 0; k < count; k += 8) {
    x = add(x, mul(wasm_v128_load(a + k), wasm_v128_load(b + k)));
    y = add(y, mul(wasm_v128_load(a + k + 4), wasm_v128_load(b + k + 4)));
  }
  return sum(add(x, y));
}

/*
 * Keys and values of `count` new rows, qkv[count][(heads + 2 * kv_heads) * dim], go to their places from `position` on in
 * keys and values [kv_heads][context][dim]; then each row looks at all up to itself: y[count][heads * dim].
 * `table`: cosines and sines, [context][dim]. `work`: dim + context floats and 4.
 */
EXPORT(attend)
void attend(const float *qkv, const float *table, float *keys, float *values, float *work, float *y, int count, int position,
            int heads, int kv_heads, int dim, int context, float scale) {
  int stride = (heads + 2 * kv_heads) * dim;
  float *query = work, *share = work + dim;
  for (int i = 0; i < count; i++)
    for (int h = 0; h < kv_heads; h++) {
      const float *from = qkv + i * stride + (heads + h) * dim;
      size_t to = ((size_t)h * context + position + i) * dim;
      turn(from, table + (position + i) * dim, keys + to, dim);
      for (int k = 0; k < dim; k += 4) wasm_v128_store(values + to + k, wasm_v128_load(from + kv_heads * dim + k));
    }
  for (int i = 0; i < count; i++)
    for (int h = 0; h < heads; h++, y += dim) {
      int length = position + i + 1;
      size_t head = (size_t)(h / (heads / kv_heads)) * context * dim;
      turn(qkv + i * stride + h * dim, table + (position + i) * dim, query, dim);
      float top = -1e30f;
      for (int t = 0; t < length; t++) {
        share[t] = dot(query, keys + head + (size_t)t * dim, dim) * scale;
        if (share[t] > top) top = share[t];
      }
      for (int t = length; t < length + 3; t++) share[t] = -1e30f;
      v128_t total = wasm_f32x4_splat(0);
      for (int t = 0; t < length; t += 4) {
        v128_t e = exponential(wasm_f32x4_sub(wasm_v128_load(share + t), wasm_f32x4_splat(top)));
        wasm_v128_store(share + t, e);
        total = add(total, e);
      }
      v128_t part = wasm_f32x4_splat(1.0f / sum(total));
      for (int k = 0; k < dim; k += 16) {
        v128_t a = wasm_f32x4_splat(0), b = a, c = a, d = a;
        const float *v = values + head + k;
        for (int t = 0; t < length; t++, v += dim) {
          v128_t p = wasm_v128_load32_splat(share + t);
          a = add(a, mul(p, wasm_v128_load(v)));
          b = add(b, mul(p, wasm_v128_load(v + 4)));
          c = add(c, mul(p, wasm_v128_load(v + 8)));
          d = add(d, mul(p, wasm_v128_load(v + 12)));
        }
        wasm_v128_store(y + k, mul(a, part));
        wasm_v128_store(y + k + 4, mul(b, part));
        wasm_v128_store(y + k + 8, mul(c, part));
        wasm_v128_store(y + k + 12, mul(d, part));
      }
    }
}
