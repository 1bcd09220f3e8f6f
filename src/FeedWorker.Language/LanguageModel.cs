using System.Reflection;
using FeedWorker.Language.Entities;
using FeedWorker.Language.Entities.Linking;
using FeedWorker.Language.Entities.Tagging;
using FeedWorker.Language.Networks;
using FeedWorker.Language.Syntax;

namespace FeedWorker.Language;

/// <summary>What the stages know before they read: the lists of names and places, the models of syntax and entities. Immutable; share one instance.</summary>
public sealed class LanguageModel
{
    /// <summary>The name of <see cref="Default"/>: its entities are trained on the English Worldwide Newswire set.</summary>
    public const string DefaultName = "worldwide-en";

    // Its entities are trained on permissively licensed data only; NOTICE tells the two apart.
    private const string OpenName = "open-en";

    // The models differ in their entities only.
    private static readonly Lazy<Gazetteer> _gazetteer = new(() => Gazetteer.Load(OpenEmbedded));
    private static readonly Lazy<SyntaxParser> _syntax = new(LoadSyntax);
    private static readonly Dictionary<string, Lazy<LanguageModel>> _named = new(StringComparer.Ordinal)
    {
        [DefaultName] = new(() => Embedded(DefaultName)),
        [OpenName] = new(() => Embedded(OpenName)),
    };

    private LanguageModel(Gazetteer gazetteer, SyntaxParser syntax, EntityModel entities) =>
        (Gazetteer, Syntax, Entities) = (gazetteer, syntax, entities);

    /// <summary>The names of the models that are built in.</summary>
    public static IReadOnlyList<string> Names { get; } = [DefaultName, OpenName];

    /// <summary>The model that is used unless another is named; opened at first use.</summary>
    public static LanguageModel Default => Named(DefaultName);

    /// <summary>The names and places that are known.</summary>
    public Gazetteer Gazetteer { get; }

    /// <summary>The name that messages state as their model.</summary>
    public string Name => Entities.Name;

    /// <summary>SHA-256 of the texts that its entities are trained on, in hexadecimal.</summary>
    public string TrainingData => Entities.TrainingData;

    /// <summary>Parts of speech and trees.</summary>
    public SyntaxParser Syntax { get; }

    /// <summary>The lists that every model shares; training reads with them too.</summary>
    internal static Gazetteer BuiltInLists => _gazetteer.Value;

    internal EntityModel Entities { get; }

    /// <summary>A model that is built in; opened at first use.</summary>
    /// <exception cref="ArgumentException">There is none of this name; the message lists those that there are.</exception>
    public static LanguageModel Named(string name) => _named.TryGetValue(name, out var model)
        ? model.Value
        : throw new ArgumentException($"There is no language model \"{name}\"; there are {string.Join(", ", Names)}.", nameof(name));

    /// <summary>A model whose entities are of one's own training; all else is built in.</summary>
    /// <param name="entities">A file that the command <c>entities</c> of FeedWorker.Training wrote.</param>
    /// <exception cref="InvalidDataException">It is another file, of another version, damaged or cut short; the message says which.</exception>
    public static LanguageModel Load(Stream entities)
    {
        ArgumentNullException.ThrowIfNull(entities);
        return new LanguageModel(_gazetteer.Value, _syntax.Value, EntityModel.Read(entities, _gazetteer.Value, WordVectors.Default));
    }

    /// <summary>The same model, which also knows an operator's own names.</summary>
    public LanguageModel With(NameList names)
    {
        ArgumentNullException.ThrowIfNull(names);
        return new LanguageModel(Gazetteer.With(names), Syntax, Entities);
    }

    private static LanguageModel Embedded(string name)
    {
        using var stream = OpenEmbedded($"entities-{name}.bin");
        return Load(stream);
    }

    private static SyntaxParser LoadSyntax()
    {
        using var stream = OpenEmbedded("syntax-en.bin");
        return SyntaxParser.Load(stream);
    }

    private static Stream OpenEmbedded(string name) => Assembly.GetExecutingAssembly().GetManifestResourceStream(name)
        ?? throw new InvalidOperationException($"The embedded file {name} is missing.");
}
