namespace FeedWorker.Language.Quotes.Cues;

/// <summary>A noun that reports speech or belief.</summary>
/// <param name="Lemma">Its singular: "claim".</param>
/// <param name="Act">What one does by it.</param>
/// <param name="Governs">The words that may open what is said, such as "that", "to" and "for".</param>
internal sealed record NounCue(string Lemma, SpeechAct Act, string[] Governs)
{
    internal bool Allows(ReadOnlySpan<char> opener)
    {
        foreach (var governed in Governs)
        {
            if (opener.Equals(governed, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}
