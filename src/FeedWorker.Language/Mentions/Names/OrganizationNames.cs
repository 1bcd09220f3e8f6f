using FeedWorker.Language.Entities;

namespace FeedWorker.Language.Mentions.Names;

/// <summary>Which short names may stand for a body: "Security Council", "Harvard", "AU".</summary>
internal static class OrganizationNames
{
    /// <summary>The first letters of a name's capitalised words.</summary>
    internal static string Initials(string[] words) => string.Concat(words.Where(word => char.IsUpper(word[0])).Select(word => word[0]));

    /// <summary>Whether a name shortens a full one: its end, its beginning before "of", or all of it but a noun like "University".</summary>
    internal static bool MayShorten(string full, string name) =>
        full.Equals(name, StringComparison.OrdinalIgnoreCase) || full.EndsWith(" " + name, StringComparison.OrdinalIgnoreCase)
            || full.StartsWith(name + " of ", StringComparison.OrdinalIgnoreCase)
            || (full.StartsWith(name + " ", StringComparison.OrdinalIgnoreCase) && full[(name.Length + 1)..].Split(' ').All(word => NameVocabulary.IsOrganizationHead(word)));
}
