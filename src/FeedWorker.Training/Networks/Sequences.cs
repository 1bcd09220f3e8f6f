namespace FeedWorker.Training.Networks;

/// <summary>Some sentences one behind the other: what one worker handles in one step.</summary>
/// <param name="Forms">All words.</param>
/// <param name="Starts">First word of each sentence, and the count of words at the end.</param>
/// <param name="Styles">The corpus of each sentence, when the encoder tells them apart.</param>
internal sealed record Sequences(Form[] Forms, int[] Starts, int[]? Styles = null)
{
    internal static Sequences Of(IEnumerable<IReadOnlyList<Form>> sentences)
    {
        var forms = new List<Form>();
        var starts = new List<int> { 0 };
        foreach (var sentence in sentences)
        {
            forms.AddRange(sentence);
            starts.Add(forms.Count);
        }

        return new Sequences([.. forms], [.. starts]);
    }
}
