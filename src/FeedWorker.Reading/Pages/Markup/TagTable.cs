using System.Collections.Frozen;

namespace FeedWorker.Reading.Pages.Markup;

/// <summary>The names of elements met on one page, with what is known of them.</summary>
internal sealed class TagTable
{
    // Unknown names are remembered up to this many for each page; a page of invented names gets no memory of ours.
    private const int LargestVocabulary = 512;
    private const int LongestName = 40;

    /// <summary>Elements whose start ends an open paragraph.</summary>
    internal const string ParagraphEnders =
        "address article aside blockquote center details dialog dir div dl dd dt fieldset figcaption figure footer form"
        + " h1 h2 h3 h4 h5 h6 header hgroup hr li main menu nav ol p pre section summary table ul";

    private static readonly FrozenDictionary<string, TagTraits> Known = Describe();
    private static readonly Tag Unknown = new("", TagTraits.Unwrapped);

    private readonly Dictionary<string, Tag> _tags = new(StringComparer.OrdinalIgnoreCase);

    internal Tag this[ReadOnlySpan<char> name]
    {
        get
        {
            var lookup = _tags.GetAlternateLookup<ReadOnlySpan<char>>();
            if (lookup.TryGetValue(name, out var tag))
            {
                return tag;
            }

            var isKnown = Known.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(name, out var traits);
            if (!isKnown && (name.Length > LongestName || _tags.Count >= LargestVocabulary))
            {
                return Unknown;
            }

            var written = name.ToString().ToLowerInvariant();
            tag = new Tag(written, traits);
            _tags.Add(written, tag);
            return tag;
        }
    }

    private static FrozenDictionary<string, TagTraits> Describe()
    {
        var traits = new Dictionary<string, TagTraits>(StringComparer.OrdinalIgnoreCase);
        Add(TagTraits.Void, "area base basefont bgsound br col embed hr img input keygen link meta param source track wbr");
        Add(TagTraits.Block, ParagraphEnders);
        Add(TagTraits.Dropped,
            "button canvas datalist iframe math noembed noframes noscript object script select style svg template textarea xmp");
        Add(TagTraits.Unwrapped, "frame frameset image isindex option optgroup plaintext");
        Add(TagTraits.RawText, "title");
        Add(TagTraits.Untracked, "html head body");
        Add(TagTraits.Barrier, "table td th caption");
        Add(TagTraits.ItemScope, "ul ol dl menu dir table tbody thead tfoot td th blockquote section article main aside nav form");
        Add(TagTraits.Inline,
            "a abbr acronym b big bdi bdo cite code data del dfn em font i ins kbd label mark nobr q s samp small span strike"
            + " strong sub sup time tt u var");
        return traits.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

        void Add(TagTraits trait, string names)
        {
            foreach (var name in names.Split(' '))
            {
                traits[name] = traits.GetValueOrDefault(name) | trait;
            }
        }
    }
}
