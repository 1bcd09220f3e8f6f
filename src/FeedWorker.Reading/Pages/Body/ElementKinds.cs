using System.Collections.Frozen;
using FeedWorker.Reading.Pages.Markup;

namespace FeedWorker.Reading.Pages.Body;

/// <summary>How an element takes part in the flow of text.</summary>
internal enum ElementKind
{
    Inline,
    Block,
    Break,
    Replaced,
}

/// <summary>The flow of the HTML elements that the simplifier leaves.</summary>
internal static class ElementKinds
{
    private static readonly FrozenDictionary<string, ElementKind> Known = Describe();

    internal static ElementKind Of(string name) => Known.GetValueOrDefault(name, ElementKind.Inline);

    private static FrozenDictionary<string, ElementKind> Describe()
    {
        var kinds = new Dictionary<string, ElementKind>();
        Add(ElementKind.Block, TagTable.ParagraphEnders + " body caption legend tbody td tfoot th thead tr");
        Add(ElementKind.Break, "br");
        Add(ElementKind.Replaced, "img video audio picture embed input progress meter");
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
