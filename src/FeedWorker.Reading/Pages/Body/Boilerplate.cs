using System.Collections.Frozen;

namespace FeedWorker.Reading.Pages.Body;

/// <summary>Lines that pages put between the paragraphs of an article.</summary>
internal static class Boilerplate
{
    // Short lines only: a sentence may begin with the same words.
    private const int LongestLine = 160;

    private static readonly FrozenSet<string> Lines = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "advertisement", "advertising", "anzeige", "werbung", "publicidad", "publicité", "publicidade", "pubblicità", "reklama", "annons",
        "annonce", "reclame", "advertentie", "реклама", "share", "share this", "share this article", "teilen", "partager", "compartir",
        "condividi", "compartilhar", "dela", "del", "comments", "kommentare", "commentaires", "comentarios", "print", "email", "e-mail",
        "facebook", "twitter", "whatsapp", "linkedin", "copy link", "save", "follow", "tags", "topics", "related", "related articles",
        "related topics", "related stories", "read more", "more on this story", "more from", "recommended", "subscribe", "sign up", "log in",
        "story continues below", "article continues below", "continue reading", "loading", "loading...", "close", "listen to this article");

    private static readonly string[] Openings =
    [
        "advertisement", "read more", "read also", "also read", "read next", "see also", "more on this", "related:", "watch:", "listen:",
        "lesen sie auch", "mehr zum thema", "lesen sie mehr", "lire aussi", "à lire aussi", "a lire aussi", "lire également", "voir aussi",
        "lea también", "lee también", "te puede interesar", "leer más", "leia também", "leia mais", "veja também", "leggi anche",
        "lees ook", "läs också", "läs även", "les også", "læs også", "czytaj też", "czytaj także", "zobacz także", "читайте также",
        "читайте також", "baca juga", "follow us", "sign up for", "sign up to", "subscribe to", "share this", "© ", "copyright ©",
        "all rights reserved", "download the app", "get the latest", "join our", "click here", "photo:", "foto:", "image:", "bild:", "picture:",
        "image source", "image caption", "story continues", "article continues",
    ];

    internal static bool Holds(Block block)
    {
        var text = block.Text.AsSpan().Trim();
        if (text.Length > LongestLine)
        {
            return false;
        }

        if (Lines.GetAlternateLookup<ReadOnlySpan<char>>().Contains(text.TrimEnd(":.!…")) || !HoldsLetterOrDigit(text))
        {
            return true;
        }

        foreach (var opening in Openings)
        {
            if (text.StartsWith(opening, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    private static bool HoldsLetterOrDigit(ReadOnlySpan<char> text)
    {
        foreach (var unit in text)
        {
            if (char.IsLetterOrDigit(unit) || char.IsSurrogate(unit))
            {
                return true;
            }
        }

        return false;
    }
}
