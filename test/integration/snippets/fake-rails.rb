# Just enough of GitLab's models for the snippets: writes down what is asked of it, as JSON lines.
require 'date'
require 'json'

def note(*call)
  File.open(ENV.fetch('CALLS'), 'a') { |file| file.puts(JSON.generate(call)) }
end

class PersonalAccessToken
  attr_reader :id

  def initialize(id)
    @id = id
  end

  def self.find_by_token(value)
    note('find_by_token', value)
    new(42) unless value == 'unknown'
  end

  def set_token(value)
    note('set_token', value)
  end

  def save!
    note('save!')
  end

  def revoke!
    note('revoke!', id)
  end
end

class Tokens
  def create(**attributes)
    note('create', attributes)
    PersonalAccessToken.new(7)
  end

  def find(id)
    note('find', id)
    PersonalAccessToken.new(id)
  end
end

class User
  def self.find(id)
    note('User.find', id)
    new
  end

  def self.find_by_username(name)
    note('find_by_username', name)
    new unless name == 'nobody'
  end

  def personal_access_tokens
    Tokens.new
  end
end
