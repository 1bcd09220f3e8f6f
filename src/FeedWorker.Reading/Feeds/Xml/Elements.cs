using System.Xml.Linq;

namespace FeedWorker.Reading.Feeds.Xml;

/// <summary>Reading single elements of a repaired tree.</summary>
internal static class Elements
{
    extension(XElement element)
    {
        /// <summary>An attribute without namespace, its name in any case; <see langword="null"/> when it is missing or blank.</summary>
        internal string? Attr(string name)
        {
            foreach (var attribute in element.Attributes())
            {
                if (attribute.Name.Namespace == XNamespace.None && string.Equals(attribute.Name.LocalName, name, StringComparison.OrdinalIgnoreCase))
                {
                    return NullIfBlank(attribute.Value);
                }
            }

            return null;
        }

        /// <summary>Trimmed text of the first child of that name that has any.</summary>
        internal string? TextOf(XName child) =>
            element.Elements(child).Select(found => NullIfBlank(found.Value)).FirstOrDefault(text => text is not null);

        /// <summary>Trimmed texts of all children of that name that have any.</summary>
        internal IEnumerable<string> TextsOf(XName child) =>
            element.Elements(child).Select(found => NullIfBlank(found.Value)).OfType<string>();

        /// <summary>The base address that holds inside the element: the document's, then every <c>xml:base</c> on the way.</summary>
        internal string? BaseAddress(Uri? document)
        {
            var address = document?.AbsoluteUri;
            foreach (var holder in element.AncestorsAndSelf().Reverse())
            {
                if (holder.Attribute(XNamespace.Xml + "base")?.Value is { } stated && WebAddress.Resolve(address, stated) is { } resolved)
                {
                    address = resolved;
                }
            }

            return address;
        }

        /// <summary>The <c>xml:lang</c> of the element itself; some programs write it with an underscore.</summary>
        internal string? Language => NullIfBlank(element.Attribute(XNamespace.Xml + "lang")?.Value)?.Replace('_', '-');
    }

    internal static string? NullIfBlank(string? text)
    {
        var trimmed = text?.Trim();
        return string.IsNullOrEmpty(trimmed) ? null : trimmed;
    }
}
