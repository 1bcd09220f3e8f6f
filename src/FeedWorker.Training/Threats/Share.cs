using System.Globalization;

namespace FeedWorker.Training.Threats;

/// <summary>So many of so many, with the interval that holds the true share in 95 of 100 samples.</summary>
internal readonly record struct Share(int Right, int Of)
{
    private const double Deviations = 1.96;

    internal double Value => Of == 0 ? 0 : (double)Right / Of;

    /// <summary>Wilson's score interval, which stays within 0 and 1 on small samples; all of it when nothing was counted.</summary>
    internal (double Low, double High) Interval
    {
        get
        {
            if (Of == 0)
            {
                return (0, 1);
            }

            var square = Deviations * Deviations;
            var middle = (Value + square / (2 * Of)) / (1 + square / Of);
            var half = Deviations / (1 + square / Of) * Math.Sqrt(Value * (1 - Value) / Of + square / (4.0 * Of * Of));
            return (Math.Max(0, middle - half), Math.Min(1, middle + half));
        }
    }

    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Value:F3} ({Right} of {Of}; {Interval.Low:F2} to {Interval.High:F2})");
}
