using System.Collections.Frozen;
using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace FeedWorker.Reading.Feeds.Xml;

/// <summary>
/// Builds a tree from whatever the scanner finds: closes what was left open, drops what was never opened, gives every
/// prefix a namespace, and leaves out an item that the end of the text cuts in two.
/// </summary>
internal sealed class XmlTreeBuilder
{
    private static readonly FrozenSet<string> RootNames = FrozenSet.Create(StringComparer.OrdinalIgnoreCase, "rss", "RDF", "feed", "urlset", "sitemapindex");

    // Written without an end by people who think of HTML. "link" and "source" are not here: they are RSS too.
    private static readonly FrozenSet<string> Void = FrozenSet.Create(StringComparer.OrdinalIgnoreCase, "br", "hr", "img", "wbr", "input", "area", "col");

    private readonly List<Frame> _open = [];
    private readonly List<string> _problems = [];
    private readonly StringBuilder _text = new();
    private readonly XmlScanner _scanner;
    private XElement? _root;
    private bool _rootIsFeed;
    private XNamespace? _rssSpace;
    private int _tooDeep;
    private int _elements;

    private XmlTreeBuilder(string text) => _scanner = new(text);

    internal static XmlTree Build(string text) => new XmlTreeBuilder(text).Run();

    private XmlTree Run()
    {
        while (_elements < XmlTree.MostElements)
        {
            switch (_scanner.Next(_open.Count > 0 ? _open[^1].Written : null))
            {
                case XmlPart.Text:
                    if (_open.Count > 0)
                    {
                        _text.Append(_scanner.Text);
                    }

                    break;
                case XmlPart.Start:
                    Start();
                    break;
                case XmlPart.End:
                    End(_scanner.Name);
                    break;
                default:
                    return Finish();
            }
        }

        _problems.Add($"more than {XmlTree.MostElements} elements: the rest was left out");
        return Finish();
    }

    private void Start()
    {
        var (prefix, local) = Split(_scanner.Name);
        if (!_rootIsFeed && RootNames.Contains(local))
        {
            // What stood before it was junk: an error message of the server, a stray element.
            _open.Clear();
            _text.Clear();
            _rootIsFeed = true;
            _root = null;
        }
        else if (_open.Count == 0 && _root is not null && !ReopensRoot(local))
        {
            return;
        }

        if (_open.Count >= XmlTree.MostDepth)
        {
            _tooDeep += _scanner.Empty ? 0 : 1;
            return;
        }

        var spaces = Declarations();
        var name = Vocabulary.Name(SpaceOf(prefix, spaces), local);
        if (IsItem(name))
        {
            CloseOpenItem(name);
        }

        Flush();
        var element = new XElement(name);
        AddAttributes(element, spaces);
        _elements++;
        if (_root is null)
        {
            _root = element;
            DeclarePrefixes(element);
        }
        else
        {
            _open[^1].Element.Add(element);
        }

        if (!_scanner.Empty && !(name.Namespace == Vocabulary.Rss && Void.Contains(local)))
        {
            _open.Add(new(element, _scanner.Name, spaces));
        }
    }

    // An end tag too many closed the root; its items go on.
    private bool ReopensRoot(string local)
    {
        if (!_rootIsFeed || !(Is(local, "item") || Is(local, "entry")))
        {
            return false;
        }

        _open.Add(new(_root!, _root!.Name.LocalName, null)); // a root is there: the caller has looked
        return true;
    }

    private void CloseOpenItem(XName name)
    {
        var open = _open.FindLastIndex(frame => frame.Element.Name == name);
        if (open > 0 && name == Vocabulary.Rss + "item")
        {
            CloseFrom(open);
        }
    }

    private void End(string written)
    {
        if (_tooDeep > 0)
        {
            _tooDeep--;
            return;
        }

        var open = _open.FindLastIndex(frame => Is(frame.Written, written));
        if (open >= 0)
        {
            CloseFrom(open);
        }
    }

    private void CloseFrom(int index)
    {
        Flush();
        _open.RemoveRange(index, _open.Count - index);
    }

    private void Flush()
    {
        if (_text.Length > 0 && _open.Count > 0)
        {
            _open[^1].Element.Add(new XText(_text.ToString()));
        }

        _text.Clear();
    }

    private XmlTree Finish()
    {
        Flush();
        var cut = _open.Find(frame => IsItem(frame.Element.Name));
        if (cut is not null && cut.Element != _root)
        {
            cut.Element.Remove();
            _problems.Add("the document breaks off inside an item, which was left out");
        }
        else if (_scanner.BrokeOff || _open.Count > 0)
        {
            _problems.Add("the document breaks off before its end");
        }

        return new(_root, _problems);
    }

    private static bool IsItem(XName name) =>
        name == Vocabulary.Rss + "item" || name == Vocabulary.Atom + "entry" || name == Vocabulary.Rss + "entry" || name == Vocabulary.Sitemap + "url";

    private Dictionary<string, XNamespace>? Declarations()
    {
        Dictionary<string, XNamespace>? declared = null;
        foreach (var (name, value) in _scanner.Attributes)
        {
            var (prefix, local) = Split(name);
            if (Is(prefix, "xmlns") || (prefix.Length == 0 && Is(local, "xmlns")))
            {
                declared ??= [];
                declared[prefix.Length == 0 ? "" : local] = Vocabulary.Canonical(value);
            }
        }

        var (rootPrefix, rootLocal) = Split(_scanner.Name);
        if (Is(rootLocal, "rss") && declared?.GetValueOrDefault(rootPrefix) is { } space && space != Vocabulary.Rss)
        {
            _rssSpace = space; // whatever namespace <rss> is put into is that of RSS
        }

        return declared;
    }

    private XNamespace SpaceOf(string prefix, Dictionary<string, XNamespace>? own)
    {
        if (own is null || !own.TryGetValue(prefix, out var space))
        {
            space = null;
            for (var i = _open.Count - 1; i >= 0 && space is null; i--)
            {
                _open[i].Spaces?.TryGetValue(prefix, out space);
            }
        }

        if (space is not null)
        {
            return space == _rssSpace ? Vocabulary.Rss : space;
        }

        if (prefix.Length == 0)
        {
            return XNamespace.None;
        }

        return Vocabulary.ByPrefix.TryGetValue(prefix, out var usual) ? usual : XNamespace.Get("undeclared:" + prefix);
    }

    private void AddAttributes(XElement element, Dictionary<string, XNamespace>? spaces)
    {
        foreach (var (name, value) in _scanner.Attributes)
        {
            var (prefix, local) = Split(name);
            if (Is(prefix, "xmlns") || Is(local, "xmlns"))
            {
                continue;
            }

            var full = prefix.Length == 0 ? local : SpaceOf(prefix, spaces) + local;
            if (element.Attribute(full) is null)
            {
                element.Add(new XAttribute(full, value));
            }
        }
    }

    // The package's typed classes look prefixes up.
    private static void DeclarePrefixes(XElement root)
    {
        _ = new XDocument(root);
        foreach (var (prefix, space) in Vocabulary.ByPrefix)
        {
            if (space != XNamespace.Xml)
            {
                root.Add(new XAttribute(XNamespace.Xmlns + prefix, space.NamespaceName));
            }
        }
    }

    private static (string Prefix, string Local) Split(string written)
    {
        var colon = written.IndexOf(':');
        return colon < 0 ? ("", Valid(written)) : (written[..colon], Valid(written[(colon + 1)..]));
    }

    private static string Valid(string name)
    {
        if (name.Length > 0 && XmlConvert.IsStartNCNameChar(name[0]) && name.All(XmlConvert.IsNCNameChar))
        {
            return name;
        }

        return "_" + string.Concat(name.Where(XmlConvert.IsNCNameChar));
    }

    private static bool Is(string written, string name) => string.Equals(written, name, StringComparison.OrdinalIgnoreCase);

    private sealed record Frame(XElement Element, string Written, Dictionary<string, XNamespace>? Spaces);
}
