using System.Reflection;
using FeedWorker.Language.Entities;
using FeedWorker.Language.Entities.Linking;
using FeedWorker.Language.Syntax;

namespace FeedWorker.Language;

/// <summary>What the stages know before they read: the lists of names and places, the model of the syntax. Immutable; share one instance.</summary>
public sealed class LanguageModel
{
    private static readonly Lazy<LanguageModel> _default = new(
        () => new LanguageModel("rules-en", Gazetteer.Load(OpenEmbedded), LoadSyntax()));

    private LanguageModel(string name, Gazetteer gazetteer, SyntaxParser syntax) => (Name, Gazetteer, Syntax) = (name, gazetteer, syntax);

    /// <summary>The model that is built in; opened at first use.</summary>
    public static LanguageModel Default => _default.Value;

    /// <summary>The names and places that are known.</summary>
    public Gazetteer Gazetteer { get; }

    /// <summary>The name that messages state as their model.</summary>
    public string Name { get; }

    /// <summary>Parts of speech and trees.</summary>
    public SyntaxParser Syntax { get; }

    /// <summary>The same model, which also knows an operator's own names.</summary>
    public LanguageModel With(NameList names)
    {
        ArgumentNullException.ThrowIfNull(names);
        return new LanguageModel(Name, Gazetteer.With(names), Syntax);
    }

    private static SyntaxParser LoadSyntax()
    {
        using var stream = OpenEmbedded("syntax-en.bin");
        return SyntaxParser.Load(stream);
    }

    private static Stream OpenEmbedded(string name) => Assembly.GetExecutingAssembly().GetManifestResourceStream(name)
        ?? throw new InvalidOperationException($"The embedded file {name} is missing.");
}
