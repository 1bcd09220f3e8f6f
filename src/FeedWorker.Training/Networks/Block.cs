namespace FeedWorker.Training.Networks;

/// <summary>Memory that a layer uses again at each step.</summary>
internal sealed class Block
{
    private float[] _values = [];

    /// <summary>The first numbers as they are; what stood there is kept unless the block had to grow.</summary>
    internal Span<float> Take(int length)
    {
        if (_values.Length < length)
        {
            _values = new float[length + length / 4];
        }

        return _values.AsSpan(0, length);
    }

    /// <summary>The first numbers, all zero.</summary>
    internal Span<float> TakeCleared(int length)
    {
        var span = Take(length);
        span.Clear();
        return span;
    }
}
