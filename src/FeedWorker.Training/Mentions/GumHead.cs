namespace FeedWorker.Training.Mentions;

/// <summary>The head word of a mention.</summary>
internal static class GumHead
{
    /// <summary>The word of the mention's core that is governed from outside of the mention; its first word when none is.</summary>
    internal static int Of(GumDocument document, GumMention mention)
    {
        foreach (var word in mention.Core)
        {
            var head = document.Words[word].Head;
            if (head < mention.First || head >= mention.End)
            {
                return word;
            }
        }

        return mention.Core[0];
    }
}
