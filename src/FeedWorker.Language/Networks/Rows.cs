namespace FeedWorker.Language.Networks;

/// <summary>Work on matrices that lie row by row in a span.</summary>
internal static class Rows
{
    /// <summary>Makes every row a copy of one: the bias, before a product is added.</summary>
    internal static void Fill(Span<float> matrix, ReadOnlySpan<float> row)
    {
        for (var at = 0; at < matrix.Length; at += row.Length)
        {
            row.CopyTo(matrix[at..]);
        }
    }
}
