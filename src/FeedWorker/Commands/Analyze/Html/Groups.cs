namespace FeedWorker.Commands.Analyze.Html;

/// <summary>The names by which marks and cards of one finding know each other.</summary>
internal static class Groups
{
    internal static string Entity(int id) => $"e{id}";

    internal static string Quote(int index) => $"q{index}";

    internal static string Threat(int index) => $"t{index}";

    /// <summary>The address of a group's place in the text, unique in the page.</summary>
    internal static string Place(int document, string group) => $"d{document}-{group}";

    /// <summary>The address of a group's card, unique in the page.</summary>
    internal static string Card(int document, string group) => $"d{document}-{group}-card";
}
