using FeedWorker.Language.Entities;

namespace FeedWorker.Language.Mentions.Discourse;

/// <summary>What a pronoun can take up.</summary>
internal enum ReferentKind
{
    Person,
    Body,
    People,
    Thing,
}

/// <summary>How something was mentioned.</summary>
internal enum MentionForm
{
    Name,
    Title,
    Pronoun,
    Unnamed,
}

/// <summary>Somebody or something that the text has brought up: one of its entities, or a nameless "woman".</summary>
/// <param name="entity">Index of the entity; -1 for the nameless.</param>
/// <param name="kind">What it is.</param>
internal sealed class Referent(int entity, ReferentKind kind)
{
    // More descriptions than anybody gets; it keeps the time linear.
    private const int MostNouns = 8;

    private readonly List<string> _nouns = [];

    /// <summary>Weight of a word that leaves no doubt.</summary>
    internal const double Surely = 4;

    /// <summary>Weight of a noun that goes with it, as far as the trees tell.</summary>
    internal const double Likely = 2;

    /// <summary>What a usual first name, or a pronoun that hardly means anybody else, amounts to.</summary>
    internal const double Known = 0.7;

    internal int Entity { get; } = entity;

    internal ReferentKind Kind { get; } = kind;

    /// <summary>What is known of the pronoun that goes with it: above zero for "he", below for "she"; the farther from zero the surer.</summary>
    internal double Maleness { get; private set; }

    /// <summary>The nouns, in lower case, that the text has used for it: "a girl", "the victim".</summary>
    internal IReadOnlyCollection<string> Nouns => _nouns;

    /// <summary>How often the whole text names it.</summary>
    internal int TimesNamed { get; init; }

    /// <summary>How often it was mentioned so far, in any way.</summary>
    internal int TimesMentioned { get; private set; }

    /// <summary>Its last mention so far.</summary>
    internal Occurrence Last { get; private set; }

    /// <summary>Its last mention outside of quotation marks; <see langword="null"/> when there is none.</summary>
    internal Occurrence? LastOutside { get; private set; }

    /// <summary>Notes that a word or pronoun speaks for a gender.</summary>
    /// <param name="gender">Which.</param>
    /// <param name="weight">How surely; 1 for a usual first name, <see cref="Surely"/> for "Mrs".</param>
    internal void Learn(Gender gender, double weight) =>
        Maleness = Math.Clamp(Maleness + (gender switch { Gender.Male => weight, Gender.Female => -weight, _ => 0 }), -Surely, Surely);

    internal void Describe(string noun)
    {
        if (_nouns.Count < MostNouns && !_nouns.Contains(noun))
        {
            _nouns.Add(noun);
        }
    }

    internal void Mention(Occurrence occurrence)
    {
        Last = occurrence;
        LastOutside = occurrence.Quotation < 0 ? occurrence : LastOutside;
        TimesMentioned++;
    }
}

/// <summary>One mention within its sentence.</summary>
/// <param name="Token">Its head word.</param>
/// <param name="Sentence">Index of the sentence.</param>
/// <param name="Paragraph">Index of the paragraph.</param>
/// <param name="Role">What it does in its clause.</param>
/// <param name="Governor">The word that gives the role.</param>
/// <param name="Clause">The verb of its clause.</param>
/// <param name="Quotation">Index of the quotation that holds it; -1 outside.</param>
/// <param name="Speaks">Whether it is the subject of a verb of saying.</param>
/// <param name="Form">Name, title, pronoun.</param>
internal readonly record struct Occurrence(
    int Token, int Sentence, int Paragraph, ClauseRole Role, int Governor, int Clause, int Quotation, bool Speaks, MentionForm Form);
