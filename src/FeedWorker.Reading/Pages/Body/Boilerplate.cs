using System.Buffers;
using System.Collections.Frozen;
using System.Text;

namespace FeedWorker.Reading.Pages.Body;

/// <summary>Lines that pages put between the paragraphs of an article.</summary>
internal static class Boilerplate
{
    // Short lines only: a sentence may begin with the same words.
    private const int LongestLine = 160;

    // What is said to the reader; longer paragraphs tell of newsletters and cookies as news.
    private const int LongestAddress = 330;

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

    // Labels that end in a full stop are shorter.
    private const int ShortestSentence = 60;

    private const int LongestCredit = 70;

    internal static readonly SearchValues<char> QuotationMarks = SearchValues.Create("“”„«»\"");

    // What papers say to their readers in whole sentences: what they earn, whom to write to, what to consent to.
    private static readonly SearchValues<string> Addresses = SearchValues.Create(
        [
            "earn us a commission", "we earn ", "we may earn", "we might earn", "we can earn", "may earn an affiliate", "affiliate commission", "paid promotion",
            "independently selected by", "chosen independently by", "may contain affiliate", "affiliate-links enthalten", "enthält affiliate",
            "get in touch with our news team", "more stories like this", "got a story?", "share your story with us", "submit a letter to the editor",
            "if you enjoyed this article", "if you're enjoying this article", "support our journalism", "supporting our award", "stay informed with",
            "to your inbox", "in your inbox", "sign up for our", "sign up to our", "signing up to our", "subscribe to our", "download our app", "follow us on", "become a patron",
            "to read the rest of this", "unlock this article", "already have an account?", "you have full access to this", "unsubscribe at any time",
            "protected by recaptcha", "please enable javascript", "content is hosted by a third party", "we may use cookies", "may be using cookies",
            "hat ihnen dieser artikel", "unterstützen sie uns", "folgen sie uns", "sie können sich jederzeit wieder abmelden", "an dieser stelle finden sie",
            "subscribe now", "jetzt abonnieren", "abonnez-vous", "suscríbete", "suscríbase", "abbonati ora", "assine agora", "assine já",
            "externen inhalt", "externe inhalt", "externer inhalt", "inhalte von drittanbietern", "an drittplattformen übermittelt",
            "ein klick für den datenschutz", "empfohlener redaktioneller inhalt", "cookie-einstellungen", "melden sie sich für unseren",
            "abonnieren sie unseren", "suivez-nous sur", "inscrivez-vous à notre", "abonnez-vous à notre", "ce contenu est bloqué", "accepter les cookies",
            "síguenos en", "suscríbete a nuestr", "suscríbase a nuestr", "aceptar las cookies", "siga-nos no ", "siga-nos em ", "assine nossa newsletter", "seguici su",
            "iscriviti alla", "volg ons op", "meld je aan voor", "följ oss på", "følg oss på", "følg os på", "подписывайтесь на наш", "підписуйтесь на наш",
        ],
        StringComparison.OrdinalIgnoreCase);

    // News may hold these words as well, but then they are no link, or nobody is spoken to.
    private static readonly SearchValues<string> LinkedAddresses = SearchValues.Create(
        [
            "newsletter", "nieuwsbrief", "nyhetsbrev", "nyhedsbrev", "nuestro boletín", "google news", "whatsapp channel", "whatsapp-kanal", "canal de whatsapp",
            "chaîne whatsapp", "canale whatsapp", "telegram channel", "telegram-kanal", "on twitter and facebook", "on facebook and twitter",
            "on facebook, twitter", "earn a commission", "earn commission", "already have an account", "affiliate links", "affiliate-link", "eine provision", "privacy policy", "datenschutzerklärung", "datenschutzrichtlinie",
        ],
        StringComparison.OrdinalIgnoreCase);

    // How papers call themselves and whoever reads them. "Join" and "follow" are said to them as well; "accept" they are to say.
    private static readonly FrozenSet<string> Readers = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "our", "we", "us", "you", "your", "join", "click", "follow", "sign", "wir", "uns", "unser", "unsere", "unserem", "unseren", "unserer", "dein", "deine", "dich",
        "ihnen", "hier", "folgen", "melden", "onze", "ons", "volg", "meld", "schrijf", "nuestro", "nuestra", "nuestros", "nuestras", "síguenos", "sigue", "aquí",
        "notre", "nos", "votre", "vous", "cliquez", "nostro", "nostra", "nostri", "nostre", "clicca", "segui", "seguici", "nosso", "nossa", "nossos", "assine", "siga",
        "você", "clique", "vår", "vårt", "våra", "våre", "ditt", "följ", "vores", "følg", "tilmeld", "klik", "ikuti",
        "accept", "akzeptiere", "accepte", "acepto", "accetto", "aceito");

    private static readonly SearchValues<string> Subscribing = SearchValues.Create(
        ["subscri", "this article", "abonnie", "abonnez", "abonner", "suscríb", "inscrivez", "iscriviti", "abbonati", "prenumerera"], StringComparison.OrdinalIgnoreCase);

    private static readonly SearchValues<string> Credits = SearchValues.Create(
        [
            "© ", "(Foto:", "(Photo:", "(Picture:", "(Image:", "(Bild:", "(Credit:", " Foto: ", " Fotos: ", " Photo: ", " Photos: ", " Photo by ", "(Photo by ", " Picture: ", " Bild: ",
            " Image: ", " Credit: ", " Bildrechte: ", " Crédit photo", " Crédits photo", " Foto de ", " Imagen: ", " Фото: ", " Ảnh: ", " Fotoğraf: ", " Zdjęcie: ",
        ],
        StringComparison.Ordinal);

    internal static bool Holds(Block block)
    {
        var text = block.Text.AsSpan().Trim();
        if (IsAddressed(block, text) || EndsInCredit(block, text))
        {
            return true;
        }

        if (text.Length > LongestLine)
        {
            return false;
        }

        if (Lines.GetAlternateLookup<ReadOnlySpan<char>>().Contains(text.Trim(" :.!…-–—")) || !HoldsLetterOrDigit(text) || IsSlot(text))
        {
            return true;
        }

        return !IsSentence(block, text) && Opens(text);
    }

    private static bool Opens(ReadOnlySpan<char> text)
    {
        foreach (var opening in Openings)
        {
            // "Advertisements on buses" are none.
            if (text.StartsWith(opening, StringComparison.OrdinalIgnoreCase)
                && (text.Length == opening.Length || !char.IsLetter(opening[^1]) || !char.IsLetter(text[opening.Length])))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A paragraph of its own that leads nowhere: "Listen: we have no water left, the mayor told them."</summary>
    private static bool IsSentence(Block block, ReadOnlySpan<char> text) =>
        block is { InParagraph: true, LinkLength: 0, ProseLength: > 0, Kind: ParagraphKind.Body } && text.Length >= ShortestSentence && text[^1] is '.' or '!' or '?';

    /// <summary>A caption outside of any figure: it ends by saying who took the picture.</summary>
    private static bool EndsInCredit(Block block, ReadOnlySpan<char> text)
    {
        if (text.Length > LongestAddress || block.HeadingLevel > 0 || block.Kind != ParagraphKind.Body)
        {
            return false;
        }

        var end = text[Math.Max(0, text.Length - LongestCredit)..];
        return end.IndexOfAny(Credits) is var at and >= 0 && !end[at..].ContainsAny(QuotationMarks) && end[at..].IndexOf(". ") < 0;
    }

    /// <summary>Where the page would put something else: "$$AD-2$$", "{{video}}".</summary>
    private static bool IsSlot(ReadOnlySpan<char> text) =>
        text is ['$' or '{' or '[' or '%' or '#', _, _, _, .., '$' or '}' or ']' or '%' or '#'] && text[1] == text[0] && text[^2] == text[^1] && !text.Contains(' ');

    /// <summary>Whoever is quoted speaks to somebody else.</summary>
    private static bool IsAddressed(Block block, ReadOnlySpan<char> text) =>
        text.Length <= LongestAddress && block.Kind != ParagraphKind.BlockQuote && !text.ContainsAny(QuotationMarks)
        && (text.ContainsAny(Addresses) || (block.LinkLength > 0 && text.ContainsAny(LinkedAddresses) && IsSaidToReaders(text)));

    private static bool IsSaidToReaders(ReadOnlySpan<char> text)
    {
        var words = Readers.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var (at, start) = (0, 0); at <= text.Length; at++)
        {
            if (at == text.Length || !char.IsLetter(text[at]))
            {
                if (words.Contains(text[start..at]))
                {
                    return true;
                }

                start = at + 1;
            }
        }

        return text.ContainsAny(Subscribing);
    }

    private static bool HoldsLetterOrDigit(ReadOnlySpan<char> text)
    {
        foreach (var rune in text.EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune))
            {
                return true;
            }
        }

        return false;
    }
}
