using System.Xml.Linq;

namespace FeedWorker.Reading.Feeds.Xml;

/// <summary>A repaired document.</summary>
/// <param name="Root">Its root, under the canonical names of <see cref="Vocabulary"/>; <see langword="null"/> when there is no element.</param>
/// <param name="Problems">What had to be repaired with a loss, in words for operators.</param>
internal sealed record XmlTree(XElement? Root, IReadOnlyList<string> Problems)
{
    /// <summary>Elements nested deeper are left out, their text stays.</summary>
    internal const int MostDepth = 256;

    /// <summary>More elements than a feed of 2,000 items needs; what follows is left out.</summary>
    internal const int MostElements = 400_000;
}
