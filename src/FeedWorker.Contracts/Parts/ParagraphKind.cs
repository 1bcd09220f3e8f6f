using System.Text.Json.Serialization;

namespace FeedWorker.Contracts;

/// <summary>What a paragraph is.</summary>
[JsonConverter(typeof(OpenEnumConverter<ParagraphKind>))]
public enum ParagraphKind
{
    /// <summary>A value of a later version that this reader does not know; never published.</summary>
    Unknown,

    /// <summary>Running text.</summary>
    Body,

    /// <summary>The lead above the body.</summary>
    Standfirst,

    /// <summary>A heading inside the article.</summary>
    Heading,

    /// <summary>An item of a list.</summary>
    ListItem,

    /// <summary>A block quotation.</summary>
    BlockQuote,

    /// <summary>A row of a table.</summary>
    TableRow,

    /// <summary>Words under a table or beside a quotation. Those of pictures are no part of the text.</summary>
    Caption,
}
