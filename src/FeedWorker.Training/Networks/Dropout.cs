namespace FeedWorker.Training.Networks;

/// <summary>Drops a share of the values while training; does nothing otherwise.</summary>
internal sealed class Dropout(float share)
{
    private readonly Block _factors = new();
    private bool _isActive;

    /// <param name="values">Changed in place.</param>
    /// <param name="noise"><see langword="null"/> when nothing is dropped.</param>
    internal void Forward(Span<float> values, Noise? noise)
    {
        _isActive = noise is not null && share > 0;
        if (_isActive)
        {
            noise!.Drop(values, _factors.Take(values.Length), share); // active only with a generator
        }
    }

    internal void Backward(Span<float> gradient)
    {
        if (_isActive)
        {
            Noise.Repeat(gradient, _factors.Take(gradient.Length));
        }
    }
}
