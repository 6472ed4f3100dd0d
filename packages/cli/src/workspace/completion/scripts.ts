/*
 * Our own scripts, since they are short: those that libraries bring need the bash-completion package
 * or evaluate what is typed. Each asks `kintsugi complete -- WORDS` and offers what it prints. Where
 * `kintsugi` is not on the PATH, the script defines it, so that there is something to complete.
 */

/** A word in quotes that bash, zsh and fish read as it is. */
const quote = (word: string): string => `'${word.replaceAll("'", "'\\''")}'`;

const bash = (program: string): string => `# kintsugi completion for bash
command -v kintsugi >/dev/null || kintsugi() { ${quote(program)} "$@"; }
_kintsugi() {
  local line
  COMPREPLY=()
  compopt +o default
  while IFS= read -r line; do
    case $line in
      :files) compopt -o default ;;
      :none) ;;
      *) COMPREPLY+=("\${line%%$'\\t'*}") ;;
    esac
  done < <(${quote(program)} complete -- "\${COMP_WORDS[@]:1:COMP_CWORD}" 2>/dev/null)
}
complete -o default -F _kintsugi kintsugi
`;

const zsh = (program: string): string => `#compdef kintsugi
(( $+commands[kintsugi] )) || kintsugi() { ${quote(program)} "$@" }
_kintsugi() {
  local line
  local -a candidates asked
  asked=("\${(@)words[2,CURRENT]}")
  for line in "\${(@f)$(${quote(program)} complete -- "\${(@)asked}" 2>/dev/null)}"; do
    case $line in
      :files) _files; return ;;
      :none) ;;
      *) candidates+=("\${\${line//:/\\\\:}/$'\\t'/:}") ;;
    esac
  done
  _describe kintsugi candidates
}
compdef _kintsugi kintsugi
`;

const fish = (program: string): string => `# kintsugi completion for fish
type -q kintsugi; or function kintsugi; ${quote(program)} $argv; end
function __kintsugi_complete
  set -l typed (commandline -ct)
  set -l words (commandline -opc)
  for line in (${quote(program)} complete -- $words[2..] "$typed" 2>/dev/null)
    switch $line
      case :files
        __fish_complete_path "$typed"
      case :none
      case '*'
        echo $line
    end
  end
end
complete -c kintsugi -f -a '(__kintsugi_complete)'
`;

/** The script of each shell, for the path of this program. */
export const SCRIPTS: Readonly<Record<string, (program: string) => string>> = { bash, zsh, fish };
