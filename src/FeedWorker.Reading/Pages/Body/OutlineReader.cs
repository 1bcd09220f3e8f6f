using AngleSharp.Dom;
using FeedWorker.Reading.Pages.Metadata;

namespace FeedWorker.Reading.Pages.Body;

/// <summary>Walks the parsed page once and writes down its outline.</summary>
internal sealed class OutlineReader
{
    // Rows longer than this are the layout of an old page, not a table.
    private const int LongestRow = 600;

    // Pixels.
    private const int WidestLetter = 64;

    private readonly HintReader _hints = new();
    private readonly BlockBuilder _builder = new();
    private readonly List<Block> _blocks = [];
    private readonly List<PageNode> _nodes = [];
    private readonly Action<IElement, Hints> _onElement;
    private int _node = -1;
    private int _links;
    private int _paragraphs;
    private int _breaks;
    private int _headingLevel;
    private bool _isQuoting;
    private ParagraphKind _kind;

    private OutlineReader(Action<IElement, Hints> onElement) => _onElement = onElement;

    /// <param name="body">The outermost element.</param>
    /// <param name="onElement">Told of each element, so that metadata needs no walk of its own.</param>
    internal static PageOutline Read(IElement body, Action<IElement, Hints> onElement)
    {
        var reader = new OutlineReader(onElement);
        reader.VisitBlock(body, Hints.None);
        return new PageOutline(reader._blocks, reader._nodes);
    }

    private void VisitChildren(IElement element)
    {
        // By index: the parser's NextSibling searches its parent's list again each time.
        var children = element.ChildNodes;
        for (var i = 0; i < children.Length; i++)
        {
            switch (children[i])
            {
                case IText text:
                    if (_breaks > 0 && BeginsParagraph(text.Data))
                    {
                        Flush();
                    }

                    _builder.Append(text.Data, _links > 0);
                    _breaks = text.Data.AsSpan().IsWhiteSpace() ? _breaks : 0;
                    break;
                case IElement child:
                    Visit(child);
                    break;
            }
        }
    }

    private void Visit(IElement element)
    {
        var kind = ElementKinds.Of(element.LocalName);
        var hints = kind is ElementKind.Inline or ElementKind.Block ? _hints.Read(element) : Hints.None;
        _onElement(element, hints);
        switch (kind)
        {
            case ElementKind.Block:
                VisitBlock(element, hints);
                break;
            case ElementKind.Break:
                Break();
                break;
            case ElementKind.Inline when !IsSilent(hints):
                VisitInline(element);
                break;
            case ElementKind.Replaced:
                _nodes[_node].Pictures += IsPicture(element) ? 1 : 0;
                _builder.AppendSpace();
                break;
            default:
                _builder.AppendSpace();
                break;
        }
    }

    /// <summary>Smileys and bullets stand in the text as letters do; fields of a form are none.</summary>
    private static bool IsPicture(IElement element) => element.LocalName switch
    {
        "img" => !(int.TryParse(element.GetAttribute("width"), out var width) && width <= WidestLetter)
            && element.GetAttribute("class")?.Contains("emoji", StringComparison.OrdinalIgnoreCase) != true,
        "picture" or "video" or "embed" => true,
        _ => false,
    };

    private static bool IsSilent(Hints hints) => (hints & Hints.Hidden) != 0;

    private void VisitInline(IElement element)
    {
        var isLink = element.LocalName == "a" && element.HasAttribute("href");
        _links += isLink ? 1 : 0;
        if (element.LocalName == "q" && !_isQuoting && !OpensWithMark(ElementText.Of(element, 1)))
        {
            VisitQuotation(element);
        }
        else
        {
            VisitChildren(element);
        }

        _links -= isLink ? 1 : 0;
    }

    /// <summary>Browsers draw the marks around a <c>q</c>; without them nobody sees that somebody speaks.</summary>
    private void VisitQuotation(IElement element)
    {
        _isQuoting = true;
        _builder.Append("“", _links > 0);
        VisitChildren(element);
        _builder.Append("”", _links > 0);
        _isQuoting = false;
    }

    private static bool OpensWithMark(string text) => text is [] or ['"' or '\'' or '“' or '„' or '«' or '»' or '‘' or '”' or '「', ..];

    /// <summary>Chinese and Japanese texts indent each paragraph by a wide space, and break once between two.</summary>
    private static bool BeginsParagraph(string text) => text.AsSpan().TrimStart(" \r\n\t") is ['\u3000', ..];

    /// <summary>One break is a space, two are a new paragraph.</summary>
    private void Break()
    {
        _builder.AppendSpace();
        if (++_breaks >= 2)
        {
            Flush();
        }
    }

    private void VisitBlock(IElement element, Hints hints)
    {
        Flush();
        var (outer, outerKind, outerLevel) = (_node, _kind, _headingLevel);
        var name = element.LocalName;
        var node = new PageNode { Name = name, Look = FirstClass(element), Hints = hints, Parent = _node, First = _blocks.Count };
        _node = _nodes.Count;
        _nodes.Add(node);
        var firstInner = _nodes.Count;
        var isParagraph = name == "p";
        _paragraphs += isParagraph ? 1 : 0;
        Enter(name);

        VisitChildren(element);

        Flush();
        _paragraphs -= isParagraph ? 1 : 0;
        (_node, _kind, _headingLevel) = (outer, outerKind, outerLevel);
        node.NodesEnd = _nodes.Count;
        if (outer >= 0)
        {
            _nodes[outer].Pictures += node.Pictures;
        }

        if (name == "tr")
        {
            JoinRow(node, firstInner);
        }

        node.End = _blocks.Count;
    }

    private static string? FirstClass(IElement element)
    {
        var classes = element.ClassName.AsSpan().Trim();
        var end = classes.IndexOf(' ');
        return classes.IsEmpty ? null : (end < 0 ? classes : classes[..end]).ToString();
    }

    private void Enter(string name)
    {
        switch (name)
        {
            case "h1" or "h2" or "h3" or "h4" or "h5" or "h6":
                _headingLevel = name[1] - '0';
                _kind = ParagraphKind.Heading;
                break;
            case "li" or "dt" or "dd":
                _kind = ParagraphKind.ListItem;
                break;
            case "figcaption" or "caption":
                _kind = ParagraphKind.Caption;
                break;
            case "blockquote":
                _kind = ParagraphKind.BlockQuote;
                break;
        }
    }

    private void Flush()
    {
        _breaks = 0;
        if (_builder.IsEmpty)
        {
            _builder.Take();
            return;
        }

        var linkLength = _builder.LinkLength;
        _blocks.Add(new Block(_builder.Take(), _kind, linkLength, _headingLevel, _node, _paragraphs > 0));
    }

    /// <summary>A row of short cells is one paragraph of the table; paragraphs in one cell are a text.</summary>
    private void JoinRow(PageNode row, int firstInner)
    {
        var blocks = _blocks.GetRange(row.First, _blocks.Count - row.First);
        if (blocks.Count < 2 || blocks.Sum(block => block.Text.Length) > LongestRow || blocks.Exists(block => block.Kind == ParagraphKind.TableRow))
        {
            return;
        }

        var cells = blocks.GroupBy(block => CellOf(block.Node, firstInner)).ToList();
        if (cells.Count < 2 || cells.Exists(cell => cell.Count(block => block.ProseLength > 0) > 1))
        {
            return;
        }

        _blocks.RemoveRange(row.First, blocks.Count);
        _blocks.Add(new Block(
            string.Join(" | ", cells.Select(cell => string.Join(' ', cell.Select(block => block.Text)))), ParagraphKind.TableRow,
            blocks.Sum(block => block.LinkLength), 0, blocks[0].Node, false));
        for (var i = firstInner; i < _nodes.Count; i++)
        {
            (_nodes[i].First, _nodes[i].End) = (row.First, _blocks.Count);
        }
    }

    private int CellOf(int node, int firstInner)
    {
        while (node >= firstInner && _nodes[node].Name is not ("td" or "th"))
        {
            node = _nodes[node].Parent;
        }

        return node;
    }
}
