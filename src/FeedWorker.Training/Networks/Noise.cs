namespace FeedWorker.Training.Networks;

/// <summary>The random numbers of one worker: the same for the same seed, on every machine.</summary>
internal sealed class Noise(ulong seed)
{
    private ulong _state = seed * 0x9e3779b97f4a7c15 + 0x1234567;

    /// <summary>Uniform in [0, 1).</summary>
    internal float Next()
    {
        _state ^= _state << 13;
        _state ^= _state >> 7;
        _state ^= _state << 17;
        return (_state >> 40) * (1f / (1 << 24));
    }

    /// <summary>Sets a share of the values to zero, scales the others up and notes the factors for <see cref="Repeat"/>.</summary>
    internal void Drop(Span<float> values, Span<float> factors, float share)
    {
        var kept = 1f / (1f - share);
        for (var i = 0; i < values.Length; i++)
        {
            factors[i] = Next() < share ? 0f : kept;
            values[i] *= factors[i];
        }
    }

    /// <summary>Multiplies a gradient with the factors of <see cref="Drop"/>.</summary>
    internal static void Repeat(Span<float> gradient, ReadOnlySpan<float> factors)
    {
        for (var i = 0; i < gradient.Length; i++)
        {
            gradient[i] *= factors[i];
        }
    }
}
