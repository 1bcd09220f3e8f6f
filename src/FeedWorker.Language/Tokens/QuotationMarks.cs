namespace FeedWorker.Language.Tokens;

/// <summary>The marks that enclose a quotation, of every style that newswire uses.</summary>
internal static class QuotationMarks
{
    /// <summary>Whether the character can open or close a quotation. The apostrophe is not counted: it rarely quotes.</summary>
    internal static bool IsMark(char c) => c is '"' or '\u201C' or '\u201D' or '\u201E' or '\u201F' or '\u00AB' or '\u00BB'
        or '\u2039' or '\u203A' or '\u2018' or '\u201A' or '\u300C' or '\u300D' or '\u300E' or '\u300F' or '\uFF02';

    /// <summary>Whether the character opens a quotation in every style.</summary>
    internal static bool OnlyOpens(char c) => c is '\u201E' or '\u201A' or '\u300C' or '\u300E';
}
