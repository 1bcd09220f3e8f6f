using System.Collections.Frozen;

namespace FeedWorker.Reading.Pages.Body;

/// <summary>How an element takes part in the flow of text.</summary>
internal enum ElementKind
{
    Inline,
    Block,
    Skipped,
    Break,
    Replaced,
}

/// <summary>The flow of HTML elements.</summary>
internal static class ElementKinds
{
    private static readonly FrozenDictionary<string, ElementKind> Known = Describe();

    internal static ElementKind Of(string name) => Known.GetValueOrDefault(name, ElementKind.Inline);

    private static FrozenDictionary<string, ElementKind> Describe()
    {
        var kinds = new Dictionary<string, ElementKind>();
        Add(ElementKind.Block,
            "address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer form"
            + " h1 h2 h3 h4 h5 h6 header hgroup hr legend li main menu nav ol p pre section summary table tbody td tfoot th thead tr ul");
        Add(ElementKind.Skipped, "head script style noscript template svg math button select textarea datalist");
        Add(ElementKind.Break, "br");
        Add(ElementKind.Replaced, "img iframe video audio picture object embed canvas input progress meter");
        return kinds.ToFrozenDictionary();

        void Add(ElementKind kind, string names)
        {
            foreach (var name in names.Split(' '))
            {
                kinds[name] = kind;
            }
        }
    }
}
